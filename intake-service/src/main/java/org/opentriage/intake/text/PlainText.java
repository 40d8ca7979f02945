package org.opentriage.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Bytes and characters made safe to read: no sender's charset, control character or trick of direction gets further than here. */
public final class PlainText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PlainText() {}

    /**
     * Decodes with the charset that the sender names. Without a usable name, or where the bytes do not fit it: UTF-8 when they are
     * valid UTF-8, else Windows-1252. Never fails.
     */
    public static String decode(byte[] bytes, @Nullable String charsetName) {
        var named = charset(charsetName);
        if (named != null && !named.equals(StandardCharsets.US_ASCII)) {
            var text = strictly(bytes, named);
            if (text != null) {
                return text;
            }
        }
        var text = strictly(bytes, StandardCharsets.UTF_8);
        return text != null ? text : new String(bytes, WESTERN);
    }

    /**
     * One form for line ends, composed characters (NFC), and none of: control characters except tab and line feed, byte order marks,
     * characters that override the direction of text, lone surrogates.
     */
    public static String clean(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r') {
                kept.append(i < text.length() && text.charAt(i) == '\n' ? "" : "\n");
            } else if (point == 0x85 || point == 0x2028 || point == 0x2029) {
                kept.append('\n');
            } else if (!unwanted(point)) {
                kept.appendCodePoint(point);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Like {@link #clean}, on one line, trimmed: for subjects, names, file names. Absent when nothing is left. */
    public static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var line = clean(text).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** At most {@code limit} UTF-16 units, never half a character. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static boolean unwanted(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t'
                || point == 0xFEFF
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point >= 0xD800 && point <= 0xDFFF;
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

package org.opentriage.intake.email;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.text.PlainText;

/** Headers of one part of a mail by lower-case name; of repeated ones the first, of very many the first thousand. */
final class MailHeaders {

    private static final int MOST = 1000;
    private static final int LONGEST = 64 * 1024;

    private final Map<String, String> first = new LinkedHashMap<>();
    private int seen;

    void add(Field field) {
        if (++seen <= MOST) {
            first.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), body(field));
        }
    }

    /** True when there were more than are kept. */
    boolean tooMany() {
        return seen > MOST;
    }

    /** As sent, unfolded; absent when there is none or it is blank. */
    @Nullable
    String raw(String name) {
        var value = first.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** With encoded words decoded, on one line. */
    @Nullable
    String text(String name) {
        var raw = raw(name);
        return raw == null ? null : decoded(raw);
    }

    static @Nullable String decoded(String raw) {
        try {
            return PlainText.line(DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            return PlainText.line(raw);
        }
    }

    /** Some senders put raw UTF-8 here: therefore from the bytes and not from the library's text. */
    private static String body(Field field) {
        var raw = field.getRaw();
        if (raw == null) {
            return PlainText.cut(field.getBody() == null ? "" : field.getBody(), LONGEST);
        }
        var line = PlainText.decode(raw.toByteArray(), null);
        var value = line.substring(line.indexOf(':') + 1);
        return PlainText.cut(value, LONGEST).replace("\r", "").replace("\n", "");
    }
}

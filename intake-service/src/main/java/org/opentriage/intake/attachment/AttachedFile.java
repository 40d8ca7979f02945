package org.opentriage.intake.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that came along, described so that it can do no harm.
 *
 * @param name without folders, control characters or tricks of direction, at most 120 characters
 * @param contentType what its first bytes show; what the sender claims only where they show nothing
 * @param size in bytes, after decoding; 0 when not known
 */
public record AttachedFile(String name, String contentType, long size) {

    /** How many leading bytes are enough to know the type. */
    public static final int LEADING_BYTES = 16;

    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}<>:\"|?*]");

    public static AttachedFile of(@Nullable String name, @Nullable String claimedType, long size, byte[] leading) {
        return new AttachedFile(safeName(name), type(claimedType, leading), size);
    }

    private static String safeName(@Nullable String name) {
        if (name == null) {
            return "unnamed";
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var safe = FORBIDDEN.matcher(last).replaceAll("").strip();
        if (safe.isEmpty() || safe.chars().allMatch(c -> c == '.')) {
            return "unnamed";
        }
        return safe.length() <= 120 ? safe : safe.substring(safe.length() - 120);
    }

    private static String type(@Nullable String claimed, byte[] leading) {
        var shown = new String(leading, StandardCharsets.ISO_8859_1);
        if (shown.startsWith("%PDF-")) {
            return "application/pdf";
        } else if (shown.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        } else if (shown.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        } else if (shown.startsWith("GIF8")) {
            return "image/gif";
        } else if (shown.startsWith("II*\0") || shown.startsWith("MM\0*")) {
            return "image/tiff";
        } else if (shown.startsWith("MZ") || shown.startsWith("\u007fELF") || shown.startsWith("#!")) {
            return "application/x-executable";
        } else if (startsLikeHtml(leading)) {
            return "text/html";
        }
        var told = claimed == null ? "" : claimed.strip().toLowerCase(Locale.ROOT);
        return TYPE.matcher(told).matches() ? told : "application/octet-stream";
    }

    private static boolean startsLikeHtml(byte[] leading) {
        var start = new String(
                        Arrays.copyOf(leading, Math.min(leading.length, LEADING_BYTES)), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<script");
    }
}

package org.opentriage.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a text, apart from what it quotes. Nothing is thrown away: what is not new stands in {@code quoted}. When nothing new
 * would be left, such as in a bare forward, everything counts as new.
 *
 * @param body the new text
 * @param quoted quoted history and signature, in their order; absent when there are none
 */
public record NewText(String body, @Nullable String quoted) {

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^\\s{0,4}(On|El|Le|Am)\\s[^\\n]{0,300}\\d[^\\n]{0,300}(wrote|escribió|a écrit|schrieb[^\\n:]{0,120})\\s?:\\s{0,4}$");
    private static final Pattern DIVIDER = Pattern.compile(
            "^\\s{0,4}(-{2,12}\\s?(Original Message|Forwarded message|Mensaje original|Ursprüngliche Nachricht)\\s?-{2,12}"
                    + "|Begin forwarded message:)\\s{0,4}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER_FROM = Pattern.compile("^\\s{0,4}\\*?(From|De|Von):\\*?\\s.{1,300}$");
    private static final Pattern HEADER_MORE = Pattern.compile(
            "^\\s{0,4}\\*?(Sent|Date|To|Cc|Subject|Enviado|Fecha|Para|Asunto|Gesendet|Datum|An|Betreff):\\*?(\\s.{0,300})?$");
    private static final Pattern DEVICE = Pattern.compile(
            "^\\s{0,4}(Sent from my [\\w ]{2,40}|Get Outlook for \\w{2,12}.{0,40}|Enviado desde mi [\\w ]{2,40})\\.?\\s{0,4}$");

    /** Parts {@code text}, whose line ends are line feeds. Linear in its length. */
    public static NewText of(String text) {
        var split = new Split(text.lines().toList());
        var body = String.join("\n", split.fresh).strip();
        if (body.isEmpty()) {
            return new NewText(text.strip(), null);
        }
        var quoted = String.join("\n", split.old).strip();
        return new NewText(body, quoted.isEmpty() ? null : quoted);
    }

    private static final class Split {

        private final List<String> lines;
        final List<String> fresh = new ArrayList<>();
        final List<String> old = new ArrayList<>();

        Split(List<String> lines) {
            this.lines = lines;
            int i = 0;
            while (i < lines.size()) {
                i = take(i);
            }
        }

        /** Takes the line at {@code i}, or several, and answers where to go on. */
        private int take(int i) {
            var line = lines.get(i);
            int attribution = attributionLength(i);
            if (attribution > 0) {
                boolean quotesFollow = nextWords(i + attribution).startsWith(">");
                return keep(i, quotesFollow ? i + attribution : lines.size());
            }
            if (startsHistory(i) || line.equals("-- ") || line.equals("--")) {
                return keep(i, lines.size());
            }
            if (line.startsWith(">") || DEVICE.matcher(line).matches()) {
                return keep(i, i + 1);
            }
            fresh.add(line);
            return i + 1;
        }

        private int keep(int from, int to) {
            old.addAll(lines.subList(from, to));
            return to;
        }

        /** An attribution such as "On Monday, Ann wrote:" may be wrapped over three lines. */
        private int attributionLength(int i) {
            var joined = new StringBuilder();
            for (int n = 0; n < 3 && i + n < lines.size() && joined.length() < 600; n++) {
                joined.append(n == 0 ? "" : " ").append(PlainText.cut(lines.get(i + n), 600));
                if (ATTRIBUTION.matcher(joined).matches()) {
                    return n + 1;
                }
            }
            return 0;
        }

        private boolean startsHistory(int i) {
            var line = lines.get(i);
            if (line.length() < 400 && DIVIDER.matcher(line).matches()) {
                return true;
            }
            if (line.length() > 400 || !HEADER_FROM.matcher(line).matches()) {
                return false;
            }
            return lines.subList(i + 1, Math.min(i + 6, lines.size())).stream()
                            .filter(next -> next.length() < 400)
                            .filter(next -> HEADER_MORE.matcher(next).matches())
                            .count()
                    >= 2;
        }

        private String nextWords(int i) {
            return lines.subList(Math.min(i, lines.size()), lines.size()).stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }
}

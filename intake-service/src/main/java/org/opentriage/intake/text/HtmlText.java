package org.opentriage.intake.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as the words that a person would read: no markup, no script, no remote image. Quoted blocks keep a {@code >} before each line. */
public final class HtmlText {

    /** Longest HTML that is read, in UTF-16 units. */
    public static final int LIMIT = 2_000_000;

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "noscript", "template", "svg", "object");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "table",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "blockquote",
            "hr",
            "dt",
            "dd");

    private HtmlText() {}

    /** The text of the given HTML, cut at {@link #LIMIT} first. Never fails. */
    public static String of(String html) {
        var reader = new Reader();
        Jsoup.parse(PlainText.cut(html, LIMIT)).traverse(reader);
        return reader.text();
    }

    private static final class Reader implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int silence;
        private int quotes;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open(element.normalName().toLowerCase(Locale.ROOT));
            } else if (node instanceof TextNode words && silence == 0) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            var name = element.normalName();
            if (SILENT.contains(name)) {
                silence--;
            } else if (name.equals("blockquote")) {
                lineStart();
                quotes--;
            } else if (name.equals("td") || name.equals("th")) {
                append(" ");
            } else if (name.equals("br")) {
                newLine();
            } else if (BLOCKS.contains(name)) {
                lineStart();
            }
        }

        private void open(String name) {
            if (SILENT.contains(name)) {
                silence++;
            } else if (name.equals("blockquote")) {
                lineStart();
                quotes++;
            } else if (BLOCKS.contains(name) && !name.equals("br")) {
                lineStart();
            }
        }

        private void append(String words) {
            var flowing = words.replaceAll("[\\s\\u00a0]+", " ");
            if (atLineStart()) {
                flowing = flowing.stripLeading();
                if (flowing.isEmpty()) {
                    return;
                }
                text.repeat("> ", Math.min(quotes, 5));
            }
            text.append(flowing);
        }

        private boolean atLineStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }

        private void lineStart() {
            if (!atLineStart()) {
                text.append('\n');
            }
        }

        private void newLine() {
            boolean twoAlready = text.length() >= 2
                    && text.charAt(text.length() - 1) == '\n'
                    && text.charAt(text.length() - 2) == '\n';
            if (!text.isEmpty() && !twoAlready) {
                text.append('\n');
            }
        }

        String text() {
            return text.toString()
                    .lines()
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n"))
                    .strip();
        }
    }
}

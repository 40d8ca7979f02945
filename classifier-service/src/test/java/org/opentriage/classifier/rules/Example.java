package org.opentriage.classifier.rules;

import org.jspecify.annotations.Nullable;

/**
 * An example of a rule, its mark taken out.
 *
 * @param start where the marked span begins; -1 without a mark
 */
public record Example(String text, int start, int end) {

    public static Example of(String marked) {
        var open = marked.indexOf("[[");
        var close = marked.indexOf("]]");
        if (open < 0 || close < open) {
            return new Example(marked, -1, -1);
        }
        return new Example(
                marked.substring(0, open) + marked.substring(open + 2, close) + marked.substring(close + 2),
                open,
                close - 2);
    }

    public @Nullable String span() {
        return start < 0 ? null : text.substring(start, end);
    }
}

package org.opentriage.classifier.rules;

import org.opentriage.classifier.text.Text;

/**
 * A place where a rule's words stand; whether they count there is for the engine to say.
 *
 * @param from index of the first word
 * @param to index after the last
 * @param figurative whether the words are part of a saying, such as "gave me a heart attack"
 */
public record RuleMatch(Rule rule, Text text, int from, int to, long gaps, boolean figurative) {

    private static final int MASK_SIZE = 64;

    /** Whether the word inside the match was skipped by the pattern, as "is" in "chest is tight". */
    public boolean skipped(int word) {
        return word - from < MASK_SIZE && (gaps >> (word - from) & 1) == 1;
    }

    public int start() {
        return text.token(from).start();
    }

    public int end() {
        return text.token(to - 1).end();
    }
}

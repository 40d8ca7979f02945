package org.opentriage.classifier.rules;

import java.util.List;
import org.opentriage.classifier.text.Text;

/**
 * What the rules found in one text, before anybody asked whether it counts.
 *
 * @param facts facts that the text tells
 */
public record Findings(List<RuleMatch> matches, List<ToldFact> facts) {

    static final Findings NONE = new Findings(List.of(), List.of());

    /**
     * A fact told by words of the text.
     *
     * @param from index of the first word
     * @param to index after the last
     */
    public record ToldFact(String name, Text text, int from, int to) {}
}

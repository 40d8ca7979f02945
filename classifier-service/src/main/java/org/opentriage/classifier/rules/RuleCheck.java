package org.opentriage.classifier.rules;

import java.util.Set;

/** What every rule owes: an id, a score, a reason, patterns, and examples on both sides. */
final class RuleCheck {

    static final int EXAMPLES_EACH = 3;

    private RuleCheck() {}

    static void check(RuleFile.RuleSpec spec, Set<String> facts) {
        require(spec.id() != null && isName(spec.id()), "id is lower-case words with dashes");
        require(spec.score() >= 1 && spec.score() <= 5, "score is 1 to 5");
        require(spec.patterns() != null && !spec.patterns().isEmpty(), "there is no pattern");
        require(spec.rationale() != null && !spec.rationale().isBlank(), "there is no rationale");
        require(spec.matches().size() >= EXAMPLES_EACH, "needs three examples under matches");
        require(spec.mustNotMatch().size() >= EXAMPLES_EACH, "needs three examples under must_not_match");
        require(spec.score() == 1 || !spec.autoReply(), "only a score of 1 may be answered alone");
        spec.with().forEach(fact -> require(facts.contains(fact), "there is no fact '" + fact + "'"));
    }

    private static boolean isName(String id) {
        return !id.isEmpty()
                && Character.isLetter(id.charAt(0))
                && !id.endsWith("-")
                && !id.contains("--")
                && id.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

package org.opentriage.model.message;

import org.jspecify.annotations.Nullable;
import org.opentriage.model.Phi;

/**
 * One place where a rule fired, or where context kept it from firing.
 *
 * @param score what the rule says, 1 to 5; what it would have said when {@code context} suppressed it
 * @param start offset of the first UTF-16 unit in {@code field}
 * @param end offset after the last
 * @param text the matched words
 * @param context why it did not count (such as {@code negated by "no"}), or absent when it counted
 */
public record RuleHit(
        RuleSet ruleSet,
        String ruleId,
        int score,
        MessageField field,
        int start,
        int end,
        Phi text,
        @Nullable String context) {}

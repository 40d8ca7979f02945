package org.opentriage.classifier.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Category;

/**
 * One rule: words that mean something, what they mean, and the examples that prove it at each build.
 *
 * @param id stable name, such as {@code heart-chest-sensation}
 * @param group the file that it stands in
 * @param score what a message scores in which it fires, 1 to 5
 * @param weight decides between categories of the same score: the heavier names what the message is about; usually 0
 * @param mention whether it only says that something is spoken of: heard where no other rule set knows what the message is about
 * @param category absent where the rule only changes the score of others
 * @param source where the knowledge comes from
 * @param rationale one sentence on why, for the people who own the rule set
 * @param with names of facts of which one must hold for the rule to fire; empty: fires alone
 * @param despite kinds of context that never weaken this rule, such as {@code HISTORICAL}
 * @param ongoingToReview whether it goes to a person instead of scoring 5 where it is told as ongoing for weeks
 * @param review why a person has to look even when the rule fires; absent: no need
 * @param autoReply whether the knowledge base may answer alone
 * @param matches texts in which it fires, the span between {@code [[} and {@code ]]}
 * @param mustNotMatch texts in which it does not
 */
public record Rule(
        String id,
        String group,
        int score,
        int weight,
        boolean mention,
        @Nullable Category category,
        Set<String> tags,
        String source,
        String rationale,
        Set<String> with,
        Set<String> despite,
        boolean ongoingToReview,
        @Nullable String review,
        boolean autoReply,
        List<String> matches,
        List<String> mustNotMatch) {

    static Rule of(RuleFile file, RuleFile.RuleSpec spec) {
        var source = spec.source() == null ? file.source() : spec.source();
        return new Rule(
                spec.id(),
                file.group(),
                spec.score(),
                spec.weight(),
                spec.mention(),
                spec.category(),
                Set.copyOf(spec.tags()),
                source == null ? "" : source,
                spec.rationale(),
                Set.copyOf(spec.with()),
                Set.copyOf(spec.despite()),
                spec.ongoingToReview(),
                spec.review(),
                spec.autoReply(),
                spec.matches(),
                spec.mustNotMatch());
    }
}

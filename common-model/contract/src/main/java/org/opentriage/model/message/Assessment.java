package org.opentriage.model.message;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classifier's answer.
 *
 * @param score 1 to 5, the maximum of both rule sets
 * @param disposition REVIEW wherever AUTO would not be safe
 * @param autoReplyAllowed true only for score 1 with nothing clinical at all
 * @param reasons sentences for people: why review, what decided
 * @param language ISO 639-1 code of the text as far as known
 */
public record Assessment(
        int score,
        Category category,
        Set<String> tags,
        Disposition disposition,
        boolean autoReplyAllowed,
        View clinical,
        View administrative,
        List<RuleHit> hits,
        List<String> reasons,
        @Nullable String language) {

    public Assessment {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("score is 1 to 5");
        }
        tags = tags == null ? Set.of() : Set.copyOf(tags);
        hits = hits == null ? List.of() : List.copyOf(hits);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** What one rule set says by itself; score and category are absent where it found nothing. */
    public record View(@Nullable Integer score, @Nullable Category category, String ruleSetVersion) {}
}

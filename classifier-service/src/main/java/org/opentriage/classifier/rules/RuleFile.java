package org.opentriage.classifier.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Category;

/** One YAML file of a rule set, as written. */
record RuleFile(
        String group,
        @Nullable String title,
        @Nullable String owner,
        @Nullable String source,
        Map<String, List<String>> words,
        Map<String, FactSpec> facts,
        List<RuleSpec> rules) {

    RuleFile {
        words = words == null ? Map.of() : withoutGaps(words);
        facts = facts == null ? Map.of() : withoutGaps(facts);
        rules = orEmpty(rules);
    }

    /** A rule as written; {@link Rule} documents what the parts mean. */
    record RuleSpec(
            String id,
            int score,
            int weight,
            boolean mention,
            @Nullable Category category,
            List<String> tags,
            @Nullable String source,
            String rationale,
            List<String> patterns,
            List<String> unless,
            @JsonProperty("unless_near") List<String> unlessNear,
            List<String> figurative,
            List<String> with,
            List<String> despite,
            @JsonProperty("ongoing_to_review") boolean ongoingToReview,
            @Nullable String review,
            boolean autoReply,
            List<String> matches,
            @JsonProperty("must_not_match") List<String> mustNotMatch) {

        RuleSpec {
            tags = orEmpty(tags);
            unless = orEmpty(unless);
            unlessNear = orEmpty(unlessNear);
            figurative = orEmpty(figurative);
            with = orEmpty(with);
            despite = orEmpty(despite);
            matches = orEmpty(matches);
            mustNotMatch = orEmpty(mustNotMatch);
        }
    }

    /** A fact as written; {@link Fact} documents what the parts mean. */
    record FactSpec(
            List<String> patterns,
            List<String> unless,
            List<String> conditions,
            List<String> medications,
            @Nullable Integer ageBelow,
            @Nullable Integer ageFrom,
            boolean pregnant,
            @Nullable Integer surgeryWithinDays) {

        FactSpec {
            patterns = orEmpty(patterns);
            unless = orEmpty(unless);
            conditions = orEmpty(conditions);
            medications = orEmpty(medications);
        }
    }

    private static <T> Map<String, T> withoutGaps(Map<String, T> entries) {
        entries.values().forEach(Objects::requireNonNull);
        return entries;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

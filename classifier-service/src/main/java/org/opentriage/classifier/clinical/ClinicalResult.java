package org.opentriage.classifier.clinical;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.RuleHit;

/**
 * What the clinical rules say.
 *
 * @param score 4 or 5; absent where nothing clinical was found
 * @param category of the highest score; absent with it
 * @param categories all that were found
 * @param mentioned whether anything clinical is spoken of at all, even denied: then no machine answers alone
 * @param mention category of what is only mentioned, such as a drug by name; absent where there is a score
 * @param reviews sentences on why a person has to look
 */
public record ClinicalResult(
        @Nullable Integer score,
        @Nullable Category category,
        Set<Category> categories,
        Set<String> tags,
        boolean mentioned,
        @Nullable Category mention,
        List<RuleHit> hits,
        List<String> reviews,
        String ruleSetVersion) {

    /** Where two categories score the same, the one that says more comes first. */
    private static final List<Category> ORDER = List.of(
            Category.MENTAL_HEALTH,
            Category.CLINICAL_SYMPTOM,
            Category.MEDICATION_QUESTION,
            Category.TEST_RESULT,
            Category.PRESCRIPTION_REFILL);

    static ClinicalResult of(List<Reading> readings, String version) {
        var telling = readings.stream().filter(reading -> reading.score() > 0).toList();
        var top = top(telling.stream().filter(reading -> !reading.match().rule().mention()));
        var mention = top.isPresent() ? Optional.<Reading>empty() : top(telling.stream());
        return new ClinicalResult(
                top.map(Reading::score).orElse(null),
                top.map(reading -> reading.match().rule().category()).orElse(null),
                telling.stream()
                        .map(Reading::match)
                        .filter(match -> !match.rule().mention())
                        .map(match -> match.rule().category())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                telling.stream()
                        .filter(Reading::counts)
                        .flatMap(reading -> reading.match().rule().tags().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                !readings.isEmpty(),
                mention.map(reading -> reading.match().rule().category()).orElse(null),
                readings.stream().map(Reading::hit).toList(),
                readings.stream()
                        .map(Reading::review)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                version);
    }

    boolean isRedFlag() {
        return score != null && score == Reading.RED_FLAG;
    }

    /** The same, with one more reason for a person to look. */
    ClinicalResult with(String review) {
        var more = Stream.concat(reviews.stream(), Stream.of(review)).toList();
        return new ClinicalResult(score, category, categories, tags, mentioned, mention, hits, more, ruleSetVersion);
    }

    /** The same, where nobody else knows what the message is about: then a mere mention is for the nurse. */
    public ClinicalResult withMentionHeard() {
        return mention == null
                ? this
                : new ClinicalResult(
                        Reading.CLINICAL_STANDARD,
                        mention,
                        categories,
                        tags,
                        mentioned,
                        null,
                        hits,
                        reviews,
                        ruleSetVersion);
    }

    private static Optional<Reading> top(Stream<Reading> readings) {
        return readings.max(Comparator.comparing(Reading::score)
                .thenComparing(Reading::counts)
                .thenComparing(reading -> reading.match().rule().weight())
                .thenComparing(reading -> -ORDER.indexOf(reading.match().rule().category())));
    }
}

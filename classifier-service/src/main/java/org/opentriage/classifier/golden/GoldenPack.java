package org.opentriage.classifier.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Synthetic messages that every edition of the rules must still read as written down here; a missed red flag keeps an edition from
 * going live. At least twenty for each clinical group and each category.
 */
public final class GoldenPack {

    private static final int URGENT = 5;

    private final List<Case> cases;

    private GoldenPack(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    /** What must become of a message. */
    public enum Expectation {
        /** Scores 5. */
        URGENT,
        /** Scores 5, or a person looks within minutes. */
        SEEN,
        /** Scores 4. */
        STANDARD,
        /** Does not score 5. */
        CALM,
        /** Gets the category of its file, and not 5. */
        OFFICE
    }

    /**
     * One message of the pack.
     *
     * @param id file, expectation and place, such as {@code heart-urgent-3}
     */
    public record Case(
            String id,
            String group,
            Expectation expectation,
            @Nullable Category category,
            String text) {

        /** Whether a miss may cost a life. */
        public boolean isRedFlag() {
            return expectation == Expectation.URGENT || expectation == Expectation.SEEN;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** A message that came out otherwise; says what was expected and what came. */
    public record Miss(Case golden, int score, Disposition disposition, Category category) {}

    private record GoldenFile(
            String group,
            @Nullable String title,
            @Nullable Category category,
            @Nullable List<String> urgent,
            @Nullable List<String> seen,
            @Nullable List<String> standard,
            @Nullable List<String> calm,
            @Nullable List<String> office) {}

    /** The pack that ships with the service. */
    public static GoldenPack shipped() {
        try {
            var yaml = YAMLMapper.builder().build();
            var cases = new ArrayList<Case>();
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath:golden/*/*.yml");
            Arrays.sort(resources, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            for (var resource : resources) {
                add(yaml.readValue(resource.getInputStream(), GoldenFile.class), cases);
            }
            return new GoldenPack(cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(GoldenFile file, List<Case> cases) {
        add(file, Expectation.URGENT, file.urgent, cases);
        add(file, Expectation.SEEN, file.seen, cases);
        add(file, Expectation.STANDARD, file.standard, cases);
        add(file, Expectation.CALM, file.calm, cases);
        add(file, Expectation.OFFICE, file.office, cases);
    }

    private static void add(GoldenFile file, Expectation expectation, @Nullable List<String> texts, List<Case> cases) {
        var number = 0;
        for (var text : texts == null ? List.<String>of() : texts) {
            var id = file.group + "-" + expectation.name().toLowerCase(Locale.ROOT) + "-" + ++number;
            cases.add(new Case(id, file.group, expectation, file.category, text));
        }
    }

    public List<Case> cases() {
        return cases;
    }

    /** Reads every message with these rules; in the order of the pack. */
    public List<Miss> missesOf(Triage triage) {
        return cases.stream()
                .map(golden -> miss(triage, golden))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Ids of all messages that only the draft reads wrongly, in the order of the pack. */
    public List<String> newMisses(Triage running, Triage draft) {
        return newMisses(running, draft, _ -> true);
    }

    /** Ids of those whose miss may cost a life. */
    public List<String> redFlagsLost(Triage running, Triage draft) {
        return newMisses(running, draft, Case::isRedFlag);
    }

    private List<String> newMisses(Triage running, Triage draft, Predicate<Case> wanted) {
        var missed = missed(draft, wanted);
        if (!missed.isEmpty()) {
            missed.removeAll(Set.copyOf(missed(running, wanted)));
        }
        return List.copyOf(missed);
    }

    private List<String> missed(Triage triage, Predicate<Case> wanted) {
        return missesOf(triage).stream()
                .map(Miss::golden)
                .filter(wanted)
                .map(Case::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<Miss> miss(Triage triage, Case golden) {
        var answer = triage.tryOut(golden.text);
        return holds(golden, answer)
                ? Optional.empty()
                : Optional.of(new Miss(golden, answer.score(), answer.disposition(), answer.category()));
    }

    private static boolean holds(Case golden, Assessment answer) {
        return switch (golden.expectation) {
            case URGENT -> answer.score() == URGENT;
            case SEEN -> answer.score() == URGENT || answer.disposition() == Disposition.REVIEW;
            case STANDARD -> answer.score() == URGENT - 1;
            case CALM -> answer.score() < URGENT;
            case OFFICE -> answer.score() < URGENT && answer.category() == golden.category;
        };
    }
}

package org.opentriage.classifier.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.rules.RuleFileRefused;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.classifier.triage.Triages;
import org.opentriage.model.message.RuleSet;

/** A draft is refused with its place, or shown with what it changes; one that loses a red flag may not go live. */
class RuleTrialTests {

    private static final String LOUD = """
            group: extra
            source: test
            rules:
              - id: extra-parking
                score: 5
                category: CLINICAL_SYMPTOM
                rationale: Shows that a draft is read.
                patterns: ["purple parking"]
                matches: ["a [[purple parking]] lot", "purple parking here", "see purple parking"]
                must_not_match: ["parking", "purple", "a lot"]
            """;
    private static final String NO_HEART = """
            group: heart
            rules: []
            """;

    private static final Triage RUNNING = Triages.shipped(new SimpleMeterRegistry());

    private final RuleTrial trial = new RuleTrial(GoldenPack.shipped());

    @Test
    void aDraftShowsWhatItWouldChange() {
        var result = trial.of(
                RUNNING,
                RuleSet.CLINICAL,
                Map.of("extra.yml", LOUD),
                List.of(
                        new RuleTrial.Sample("m1", "Where is the purple parking?"),
                        new RuleTrial.Sample("m2", "Refill please")));
        assertThat(result.refused()).isNull();
        assertThat(result.mayGoLive()).isTrue();
        assertThat(result.upward()).isEqualTo(1);
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo("m1");
            assertThat(change.after().score()).isEqualTo(5);
        });
    }

    @Test
    void aDraftThatLosesARedFlagMayNotGoLive() {
        var result = trial.of(RUNNING, RuleSet.CLINICAL, Map.of("heart.yml", NO_HEART), List.of());
        assertThat(result.mayGoLive()).isFalse();
        assertThat(result.redFlagsLost()).isNotEmpty();
    }

    @Test
    void aWrongDraftIsRefusedWithFileAndPlace() {
        assertThat(refusal("extra.yml", "group: x\nrules:\n  - id: [")).contains("extra.yml", "line");
        assertThat(refusal("extra.yml", LOUD.replace("purple parking\"]", "(open\"]")))
                .contains("extra.yml", "extra-parking");
        assertThat(refusal("extra.yml", LOUD.replace("score: 5", "score: 9"))).contains("score is 1 to 5");
    }

    @Test
    void aWrongDraftNamesTheLine() {
        assertRefused("group: x\nrules:\n  - id: [", 3, "extra.yml");
        assertRefused(LOUD.replace("purple parking\"]", "(open\"]"), 4, "extra-parking");
        assertRefused("group: x\nrules:\n  -\n", 3, "extra.yml");
    }

    @Test
    void aDraftThatWouldGrowWithoutEndIsRefused() {
        assertRefused(LOUD.replace("purple parking\"]", "a? ".repeat(60) + "b\"]"), 4, "may be absent");
        var list = "words:\n  many: [" + "one, two, three, four, five, six, seven, eight, nine, ten" + "]\n";
        assertRefused(LOUD.replace("purple parking\"]", "(" + "@many ".repeat(8) + ")\"]") + list, 4, "too many");
        assertRefused(LOUD.replace("purple parking\"]", "(\"]"), 4, "extra-parking");
        assertRefused(LOUD.replace("purple parking\"]", "#\"]"), 4, "extra-parking");
    }

    private static void assertRefused(String content, int line, String said) {
        assertThatThrownBy(() -> EditionRules.read(RuleSet.CLINICAL, Map.of("extra.yml", content)))
                .isInstanceOfSatisfying(RuleFileRefused.class, refused -> {
                    assertThat(refused.file()).isEqualTo("extra.yml");
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.reason()).isNotBlank();
                    assertThat(refused.getMessage()).contains(said);
                });
    }

    @Test
    void aFileThatIsTakenOutIsGone() {
        var files = new HashMap<String, @Nullable String>();
        files.put("heart.yml", null);
        assertThat(EditionRules.read(RuleSet.CLINICAL, files)
                        .over()
                        .apply(RUNNING)
                        .clinical()
                        .rules()
                        .rules())
                .isNotEmpty()
                .noneMatch(rule -> rule.id().startsWith("heart-"));
    }

    @Test
    void anyMutilatedFileIsReadOrRefusedAndNothingElse() {
        var random = new Random(20261121);
        for (var round = 0; round < 25; round++) {
            var text = new StringBuilder(LOUD);
            for (var i = 0; i < 1 + random.nextInt(4); i++) {
                text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
            }
            var result = trial.of(RUNNING, RuleSet.CLINICAL, Map.of("extra.yml", text.toString()), List.of());
            assertThat(result.refused() == null).isEqualTo(result.version() != null);
        }
    }

    private String refusal(String file, String content) {
        return String.valueOf(trial.of(RUNNING, RuleSet.CLINICAL, Map.of(file, content), List.of())
                .refused());
    }
}

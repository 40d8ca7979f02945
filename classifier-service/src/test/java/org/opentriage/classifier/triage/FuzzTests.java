package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.rules.RuleFileRefused;
import org.opentriage.classifier.rules.RuleFiles;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.RuleSet;

/** Anything at all gets an answer; any rule file is taken or refused with its place. Seeds lie in the folder of this class's resources. */
class FuzzTests {

    private static final int LONGEST = 20_000;

    @FuzzTest(maxDuration = "2m")
    void anyTextIsAnswered(byte[] bytes) {
        var text = repeated(new String(bytes, StandardCharsets.UTF_8));
        var half = text.length() / 2;
        var answer = Questions.TRIAGE.assess(new Triage.Question(
                Channel.EMAIL,
                text.substring(0, Math.min(half, 80)),
                text,
                text.substring(half),
                null,
                PatientContext.NONE,
                Set.of()));
        assertThat(answer.score()).isBetween(1, 5);
        assertThat(answer.hits()).allSatisfy(hit -> assertThat(hit.start()).isBetween(0, hit.end()));
        if (text.isBlank()) {
            assertThat(answer.disposition()).isEqualTo(Disposition.REVIEW);
        }
        assertThat(Questions.METERS.find("triage.classifier.failed").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    @FuzzTest(maxDuration = "2m")
    void anyRuleFileIsTakenOrRefusedWithItsPlace(byte[] bytes) {
        var file = new String(bytes, StandardCharsets.UTF_8);
        if (file.length() > LONGEST) {
            return;
        }
        try {
            var rules = new ClinicalEngine(RuleFiles.load(RuleSet.CLINICAL, "fuzz-rules", Map.of("fuzzed.yml", file)));
            assertThat(Questions.TRIAGE
                            .with(rules)
                            .tryOut("chest chest arm pain 104 fever ".repeat(20))
                            .score())
                    .isBetween(1, 5);
        } catch (RuleFileRefused e) {
            assertThat(e).hasMessageContaining("fuzzed.yml");
        }
    }

    /** Behind a star a text is repeated, since what is slow is slow in long texts. */
    private static String repeated(String text) {
        return text.length() > 1 && text.startsWith("*") ? text.substring(1).repeat(LONGEST / text.length()) : text;
    }
}

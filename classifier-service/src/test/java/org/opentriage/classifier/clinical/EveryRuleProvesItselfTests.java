package org.opentriage.classifier.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentriage.classifier.rules.Example;
import org.opentriage.classifier.rules.Rule;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.RuleHit;

/** Each clinical rule fires in its own examples, at the marked place, and stays silent in the others. */
class EveryRuleProvesItselfTests {

    private static final ClinicalEngine ENGINE = ClinicalEngine.shipped();
    private static final Set<Category> CLINICAL = Set.of(
            Category.CLINICAL_SYMPTOM,
            Category.MENTAL_HEALTH,
            Category.MEDICATION_QUESTION,
            Category.PRESCRIPTION_REFILL,
            Category.TEST_RESULT);

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return ENGINE.rules().rules().stream()
                .flatMap(rule -> Stream.concat(
                        rule.matches().stream().map(example -> fires(rule, example)),
                        rule.mustNotMatch().stream().map(example -> staysSilent(rule, example))));
    }

    @Test
    void everyRuleIsOfAClinicalCategoryAndScoresFourOrFive() {
        assertThat(ENGINE.rules().rules()).allSatisfy(rule -> {
            assertThat(rule.score()).as(rule.id()).isBetween(4, 5);
            assertThat(CLINICAL).as(rule.id()).contains(rule.category());
            assertThat(ClinicalEngine.kindsOfContext()).as(rule.id()).containsAll(rule.despite());
        });
    }

    @Test
    void everyRedFlagNamesItsSource() {
        assertThat(ENGINE.rules().rules())
                .filteredOn(rule -> rule.score() == Reading.RED_FLAG)
                .allSatisfy(rule -> assertThat(rule.source()).as(rule.id()).isNotBlank());
    }

    private static DynamicTest fires(Rule rule, String marked) {
        var example = Example.of(marked);
        return DynamicTest.dynamicTest(rule.id() + " fires in: " + example.text(), () -> {
            var hits = countingHits(rule, example.text());
            assertThat(hits).as("%s in <%s>", rule.id(), marked).isNotEmpty();
            if (example.span() != null) {
                assertThat(hits)
                        .extracting(hit -> example.text().substring(hit.start(), hit.end()))
                        .contains(example.span());
            }
        });
    }

    private static DynamicTest staysSilent(Rule rule, String text) {
        return DynamicTest.dynamicTest(
                rule.id() + " stays silent in: " + text,
                () -> assertThat(countingHits(rule, text))
                        .as("%s in <%s>", rule.id(), text)
                        .isEmpty());
    }

    private static List<RuleHit> countingHits(Rule rule, String text) {
        return ENGINE.assess(MessageText.of(null, text, null, null), PatientContext.NONE).hits().stream()
                .filter(hit -> hit.ruleId().equals(rule.id()) && hit.context() == null)
                .toList();
    }
}

package org.opentriage.classifier.administrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentriage.classifier.rules.Example;
import org.opentriage.classifier.rules.Rule;
import org.opentriage.classifier.rules.RuleMatch;
import org.opentriage.classifier.text.MessageText;

/** Each administrative rule fires in its own examples, at the marked place, and stays silent in the others. */
class EveryRuleProvesItselfTests {

    private static final AdministrativeEngine ENGINE = AdministrativeEngine.shipped();

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return ENGINE.rules().rules().stream()
                .flatMap(rule -> Stream.concat(
                        rule.matches().stream().map(example -> fires(rule, example)),
                        rule.mustNotMatch().stream().map(example -> staysSilent(rule, example))));
    }

    @Test
    void noRuleScoresLikeAClinicalOne() {
        assertThat(ENGINE.rules().rules())
                .allSatisfy(rule -> assertThat(rule.score()).as(rule.id()).isBetween(1, 3));
    }

    private static DynamicTest fires(Rule rule, String marked) {
        var example = Example.of(marked);
        return DynamicTest.dynamicTest(rule.id() + " fires in: " + example.text(), () -> {
            var matches = matches(rule, example.text());
            assertThat(matches).as("%s in <%s>", rule.id(), marked).isNotEmpty();
            if (example.span() != null) {
                assertThat(matches)
                        .extracting(match -> example.text().substring(match.start(), match.end()))
                        .contains(example.span());
            }
        });
    }

    private static DynamicTest staysSilent(Rule rule, String text) {
        return DynamicTest.dynamicTest(
                rule.id() + " stays silent in: " + text,
                () -> assertThat(matches(rule, text))
                        .as("%s in <%s>", rule.id(), text)
                        .isEmpty());
    }

    private static List<RuleMatch> matches(Rule rule, String text) {
        return ENGINE.matches(MessageText.of(null, text, null, null)).stream()
                .filter(match -> match.rule().id().equals(rule.id()))
                .toList();
    }
}

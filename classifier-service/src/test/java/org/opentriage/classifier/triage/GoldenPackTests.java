package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.golden.GoldenPack.Expectation;
import org.opentriage.model.message.Category;

/** A rule set that misses one red flag of the pack does not leave the house. */
class GoldenPackTests {

    private static final GoldenPack PACK = GoldenPack.shipped();
    private static final int EACH = 20;
    /** Of the office messages, the share that may still land with a person or another team. */
    private static final double OFFICE_RIGHT = 0.95;

    @TestFactory
    Stream<DynamicTest> noRedFlagIsMissedAndNothingCalmIsPaged() {
        var misses = PACK.missesOf(Questions.TRIAGE).stream()
                .collect(Collectors.toMap(miss -> miss.golden().id(), miss -> miss));
        return PACK.cases().stream()
                .filter(golden -> golden.expectation() != Expectation.OFFICE)
                .map(golden -> DynamicTest.dynamicTest(
                        golden.id(),
                        () -> assertThat(misses.get(golden.id()))
                                .as(golden.text())
                                .isNull()));
    }

    @Test
    void officeMessagesGetTheirCategory() {
        var office = PACK.cases().stream()
                .filter(golden -> golden.expectation() == Expectation.OFFICE)
                .count();
        var misses = PACK.missesOf(Questions.TRIAGE).stream()
                .filter(miss -> miss.golden().expectation() == Expectation.OFFICE)
                .toList();
        assertThat(1 - (double) misses.size() / office).as("%s", misses).isGreaterThanOrEqualTo(OFFICE_RIGHT);
    }

    @Test
    void everyGroupAndEveryCategoryHasItsTwenty() {
        var perGroup = PACK.cases().stream()
                .filter(golden -> golden.expectation() != Expectation.CALM)
                .collect(Collectors.groupingBy(GoldenPack.Case::group, Collectors.counting()));
        assertThat(perGroup)
                .hasSizeGreaterThanOrEqualTo(26 + 13)
                .allSatisfy((group, count) -> assertThat(count).as(group).isGreaterThanOrEqualTo(EACH));
        assertThat(PACK.cases().stream()
                        .filter(golden -> golden.category() != null)
                        .map(GoldenPack.Case::category)
                        .collect(Collectors.toSet()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Category.UNKNOWN)));
    }
}

package org.opentriage.classifier.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.model.message.PatientContext;

/** Charts made of what the rules know of charts. */
final class Charts {

    private static final List<String> CONDITIONS = ClinicalEngine.shipped().rules().facts().stream()
            .flatMap(fact -> Stream.concat(fact.conditions().stream(), Stream.of("seasonal allergies")))
            .toList();
    private static final List<String> MEDICATIONS = ClinicalEngine.shipped().rules().facts().stream()
            .flatMap(fact -> Stream.concat(fact.medications().stream(), Stream.of("vitamin D")))
            .toList();

    private Charts() {}

    /** A chart of which each part may be missing. */
    static PatientContext any(Random random) {
        return new PatientContext(
                maybe(random, random.nextInt(100)),
                maybe(random, random.nextBoolean()),
                random.nextBoolean() ? List.of() : List.of(pick(random, CONDITIONS)),
                random.nextBoolean() ? List.of() : List.of(pick(random, MEDICATIONS)),
                maybe(random, random.nextInt(200)));
    }

    /** The same chart knowing one thing more. */
    static PatientContext withOneMore(Random random, PatientContext chart) {
        var age = chart.ageYears() == null && random.nextBoolean()
                ? Integer.valueOf(random.nextInt(100))
                : chart.ageYears();
        var pregnant = chart.pregnant() == null && random.nextBoolean() ? Boolean.TRUE : chart.pregnant();
        var surgery = chart.recentSurgeryDays() == null && random.nextBoolean()
                ? Integer.valueOf(random.nextInt(30))
                : chart.recentSurgeryDays();
        return new PatientContext(
                age,
                pregnant,
                and(chart.conditions(), pick(random, CONDITIONS)),
                and(chart.medications(), pick(random, MEDICATIONS)),
                surgery);
    }

    private static List<String> and(List<String> list, String one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextBoolean() ? value : null;
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package org.opentriage.classifier.rules;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.PatientContext;

/**
 * Something about the patient that changes what words weigh, such as {@code pregnant}: read from the message or known from the chart.
 *
 * @param conditions words in the chart's conditions that say so
 * @param medications words in the chart's medications that say so
 * @param ageBelow years; absent: age says nothing
 * @param ageFrom years; absent: age says nothing
 * @param pregnant whether the chart's pregnancy says so
 * @param surgeryWithinDays days since surgery up to which it holds
 */
public record Fact(
        String name,
        List<String> conditions,
        List<String> medications,
        @Nullable Integer ageBelow,
        @Nullable Integer ageFrom,
        boolean pregnant,
        @Nullable Integer surgeryWithinDays) {

    static Fact of(String name, RuleFile.FactSpec spec) {
        return new Fact(
                name,
                spec.conditions(),
                spec.medications(),
                spec.ageBelow(),
                spec.ageFrom(),
                spec.pregnant(),
                spec.surgeryWithinDays());
    }

    /** Whether the chart says so; what the chart does not hold never says no for the message. */
    public boolean holdsFor(PatientContext patient) {
        return namedIn(conditions, patient.conditions())
                || namedIn(medications, patient.medications())
                || (pregnant && Boolean.TRUE.equals(patient.pregnant()))
                || ageFits(patient.ageYears())
                || surgeryFits(patient.recentSurgeryDays());
    }

    private boolean ageFits(@Nullable Integer years) {
        return years != null && ((ageBelow != null && years < ageBelow) || (ageFrom != null && years >= ageFrom));
    }

    private boolean surgeryFits(@Nullable Integer days) {
        return days != null && surgeryWithinDays != null && days <= surgeryWithinDays;
    }

    private static boolean namedIn(List<String> words, List<String> chart) {
        return chart.stream()
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .anyMatch(entry -> words.stream().anyMatch(entry::contains));
    }
}

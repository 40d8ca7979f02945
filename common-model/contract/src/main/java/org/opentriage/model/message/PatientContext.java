package org.opentriage.model.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the chart says and the message need not: can only raise a score. Terms are plain English, such as {@code transplant}. */
public record PatientContext(
        @Nullable Integer ageYears,
        @Nullable Boolean pregnant,
        List<String> conditions,
        List<String> medications,
        @Nullable Integer recentSurgeryDays) {

    /** Nothing known. */
    public static final PatientContext NONE = new PatientContext(null, null, List.of(), List.of(), null);

    public PatientContext {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        medications = medications == null ? List.of() : List.copyOf(medications);
    }

    @Override
    public String toString() {
        return "PatientContext[phi]";
    }
}

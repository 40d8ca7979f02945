package org.opentriage.model.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** A point on a clock. */
public enum StageKind {
    /** At 50 %, to the owner. */
    REMINDER,
    /** At 100 %, to the team lead. */
    BREACH,
    /** A further step of the chain, until a person acknowledges. */
    STEP,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

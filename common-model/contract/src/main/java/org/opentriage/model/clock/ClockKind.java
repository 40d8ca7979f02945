package org.opentriage.model.clock;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Which promise a clock keeps. */
public enum ClockKind {
    /** A person has seen a score 5. */
    ACKNOWLEDGE,
    /** A person has taken the ticket up. */
    CLAIM,
    /** A person has answered the patient. */
    FIRST_RESPONSE,
    /** The ticket is resolved. */
    RESOLUTION,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

package org.opentriage.model.clock;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Does it run? */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** The promise was kept or the ticket was closed; frozen. */
    STOPPED,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

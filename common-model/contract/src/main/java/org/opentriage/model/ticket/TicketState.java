package org.opentriage.model.ticket;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a ticket stands. */
public enum TicketState {
    /** In its team's queue, nobody owns it. */
    OPEN,
    /** Has an owner who has not taken it up yet. */
    ASSIGNED,
    /** Its owner works on it. */
    CLAIMED,
    /** Paused with a reason, such as waiting for the patient. */
    WAITING,
    /** Done; may be reopened. */
    RESOLVED,
    /** Joined into another ticket; only a pointer remains. */
    MERGED,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

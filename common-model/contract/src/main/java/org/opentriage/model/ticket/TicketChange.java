package org.opentriage.model.ticket;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What happened to a ticket. */
public enum TicketChange {
    OPENED,
    MESSAGE_ADDED,
    SCORE_RAISED,
    ASSIGNED,
    CLAIMED,
    RELEASED,
    TRANSFERRED,
    PAUSED,
    RESUMED,
    RESPONDED,
    RESOLVED,
    REOPENED,
    MERGED,
    UNMERGED,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

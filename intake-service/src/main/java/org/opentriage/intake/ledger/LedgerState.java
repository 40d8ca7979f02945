package org.opentriage.intake.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What became of a message. The moves that are allowed stand here and nowhere else; every update asks this table. */
public enum LedgerState {
    /** Stored, and not yet confirmed by a ticket. Stays due until it is. */
    RECEIVED,
    /** Opened a ticket. */
    TICKETED,
    /** Was added to a ticket that another message had opened. */
    MERGED,
    /** Nothing in it can be read, not even as raw text; waits for a person, who may release it. */
    PARKED,
    /** Sent by a robot that fell into the form's trap; kept, never handed on. */
    REJECTED;

    /** True when a message in this state may become {@code next}. */
    public boolean mayBecome(LedgerState next) {
        return nextStates().contains(next);
    }

    private Set<LedgerState> nextStates() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(TICKETED, MERGED, PARKED);
            case PARKED -> EnumSet.of(RECEIVED);
            case TICKETED, MERGED, REJECTED -> EnumSet.noneOf(LedgerState.class);
        };
    }

    /** Names of the states that may become this one, for an update's condition. */
    String[] from() {
        return Arrays.stream(values())
                .filter(state -> state.mayBecome(this))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}

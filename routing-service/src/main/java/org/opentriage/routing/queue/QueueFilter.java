package org.opentriage.routing.queue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to see of the queue; null = does not matter.
 *
 * @param owner member id, or {@code none}
 * @param states empty = all
 * @param scores empty = all
 * @param risks empty = does not matter; several = one of them
 * @param text words of the message or the patient's name
 */
record QueueFilter(
        @Nullable String team,
        @Nullable String owner,
        List<String> states,
        List<Integer> scores,
        @Nullable String category,
        @Nullable String channel,
        @Nullable String disposition,
        List<Risk> risks,
        @Nullable UUID message,
        @Nullable String text) {

    static final List<String> UNRESOLVED = List.of("OPEN", "ASSIGNED", "CLAIMED", "WAITING");
    static final String NOBODY = "none";

    /** How a promise stands. */
    enum Risk {
        /** Past half of the running clock's time, not yet broken. */
        AT_RISK,
        /** Broken, and still to be made good. */
        BREACHED
    }
}

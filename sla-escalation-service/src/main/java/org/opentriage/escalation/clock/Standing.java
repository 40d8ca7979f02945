package org.opentriage.escalation.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockState;

/**
 * How a clock stands.
 *
 * @param remindAt when half of the target is used up; absent unless running
 * @param dueAt when all of it is; absent unless running
 * @param stopReason why it stopped; absent until then
 * @param breached it ran past its due time
 */
public record Standing(
        ClockState state,
        @Nullable Instant remindAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable String stopReason,
        boolean breached) {

    Standing asBreached() {
        return new Standing(state, remindAt, dueAt, stoppedAt, stopReason, true);
    }
}

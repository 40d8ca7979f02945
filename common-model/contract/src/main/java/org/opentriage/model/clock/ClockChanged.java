package org.opentriage.model.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.TicketId;

/**
 * Snapshot of all clocks of a ticket. Type {@value #TYPE}. Consumers ignore versions that they have seen.
 *
 * @param version of this snapshot, rising by one per ticket
 * @param ticketVersion the ticket version that it was computed from
 */
public record ClockChanged(TicketId ticketId, long version, long ticketVersion, List<Clock> clocks) {

    public static final String TYPE = "clock.changed";

    /**
     * One clock.
     *
     * @param target how long the promise lasts, in business time unless {@code wallClock}
     * @param remindAt when 50 % of the target has elapsed; absent unless running
     * @param dueAt when 100 % has elapsed; absent unless running
     * @param breached whether it ran past its due time
     */
    public record Clock(
            ClockKind kind,
            int generation,
            ClockState state,
            Duration target,
            boolean wallClock,
            Instant startedAt,
            @Nullable Instant remindAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            boolean breached,
            List<Segment> segments) {}

    /** A stretch of time in which the clock ran or was paused; {@code to} is absent for the one under way. */
    public record Segment(Instant from, @Nullable Instant to, boolean running, String reason) {}
}

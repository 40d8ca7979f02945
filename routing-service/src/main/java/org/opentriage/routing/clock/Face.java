package org.opentriage.routing.clock;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockChanged.Clock;
import org.opentriage.model.clock.ClockState;

/**
 * What the queue shows of a ticket's clocks.
 *
 * @param shown the running clock that is due first; else a paused one; else the one that stopped last; absent without clocks
 * @param breached a clock that has not stopped is past its due time
 */
record Face(@Nullable Clock shown, boolean breached) {

    static Face of(List<Clock> clocks) {
        var newest = clocks.stream().mapToInt(Clock::generation).max().orElse(0);
        var current =
                clocks.stream().filter(clock -> clock.generation() == newest).toList();
        return new Face(
                current.stream()
                        .min(Comparator.comparing(Face::rank).thenComparing(Face::dueSeconds))
                        .orElse(null),
                current.stream().anyMatch(clock -> clock.breached() && clock.state() != ClockState.STOPPED));
    }

    private static int rank(Clock clock) {
        return switch (clock.state()) {
            case RUNNING, UNKNOWN -> 0;
            case PAUSED -> 1;
            case STOPPED -> 2;
        };
    }

    private static long dueSeconds(Clock clock) {
        if (clock.dueAt() != null) {
            return clock.dueAt().getEpochSecond();
        }
        return clock.stoppedAt() == null ? Long.MAX_VALUE : -clock.stoppedAt().getEpochSecond();
    }
}

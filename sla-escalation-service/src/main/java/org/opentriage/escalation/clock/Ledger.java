package org.opentriage.escalation.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.calendar.WorkingTime;
import org.opentriage.model.clock.ClockChanged.Segment;

/**
 * What a clock did: stretches of running and paused time with their reasons, without holes. Everything about a clock is computed from
 * it, for any target, so a new target never forgets time that has passed or a pause.
 */
record Ledger(List<Segment> segments) {

    Ledger {
        segments = List.copyOf(segments);
    }

    static Ledger startedAt(Instant start, String reason) {
        return new Ledger(List.of(new Segment(start, null, true, reason)));
    }

    /** Ends the segment under way and begins another; nothing changes when it already is as wanted. */
    Ledger turnedAt(Instant at, boolean running, String reason) {
        var last = segments.getLast();
        if (last.to() == null && last.running() == running) {
            return this;
        }
        var begin = later(at, last.to() == null ? last.from() : last.to());
        var turned = new ArrayList<>(endedAt(begin).segments);
        turned.add(new Segment(begin, null, running, reason));
        return new Ledger(turned);
    }

    /** Nothing is under way from this instant on. */
    Ledger endedAt(Instant at) {
        var last = segments.getLast();
        if (last.to() != null) {
            return this;
        }
        var ended = new ArrayList<>(segments);
        ended.set(ended.size() - 1, new Segment(last.from(), later(at, last.from()), last.running(), last.reason()));
        return new Ledger(ended);
    }

    /** A clock that had ended goes on: the time in between counts as paused. */
    Ledger reopenedAt(Instant at, String pauseReason, String reason) {
        var end = segments.getLast().to();
        if (end == null) {
            return this;
        }
        var begin = later(at, end);
        var reopened = new ArrayList<>(segments);
        reopened.add(new Segment(end, begin, false, pauseReason));
        reopened.add(new Segment(begin, null, true, reason));
        return new Ledger(reopened);
    }

    boolean isRunning() {
        return segments.getLast().to() == null && segments.getLast().running();
    }

    /** How much of the promise is used up. */
    Duration elapsed(WorkingTime time, Instant now) {
        var elapsed = Duration.ZERO;
        for (var segment : segments) {
            if (segment.running()) {
                elapsed = elapsed.plus(time.between(segment.from(), segment.to() == null ? now : segment.to()));
            }
        }
        return elapsed;
    }

    /** The instant at which this much has been used up, walking forward; absent while the clock has to run on for it and does not. */
    @Nullable
    Instant pointAt(WorkingTime time, Duration wanted) {
        var left = wanted;
        for (var segment : segments) {
            if (!segment.running()) {
                continue;
            }
            if (segment.to() == null) {
                return time.plus(segment.from(), left);
            }
            var length = time.between(segment.from(), segment.to());
            if (left.compareTo(length) <= 0) {
                return time.plus(segment.from(), left);
            }
            left = left.minus(length);
        }
        return null;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}

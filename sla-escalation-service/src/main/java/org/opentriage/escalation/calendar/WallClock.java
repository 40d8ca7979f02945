package org.opentriage.escalation.calendar;

import java.time.Duration;
import java.time.Instant;

/** Counts every second, day and night: for promises that do not wait for opening hours. */
public enum WallClock implements WorkingTime {
    TIME;

    @Override
    public Instant plus(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time runs forward");
        }
        return start.plus(time);
    }

    @Override
    public Duration between(Instant a, Instant b) {
        return b.isAfter(a) ? Duration.between(a, b) : Duration.ZERO;
    }
}

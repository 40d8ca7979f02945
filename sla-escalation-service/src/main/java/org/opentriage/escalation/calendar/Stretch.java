package org.opentriage.escalation.calendar;

import java.time.Duration;
import java.time.Instant;

/** Open time without a break, from the first instant up to, not including, the second. */
public record Stretch(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }
}

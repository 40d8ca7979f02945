package org.opentriage.escalation.calendar;

import java.time.Duration;
import java.time.Instant;

/** Time as a promise counts it: all of it, or only the part in which the practice is open. */
public interface WorkingTime {

    /**
     * The earliest instant, from {@code start} on, by which {@code time} has been counted. Always walks forward: half of a target is
     * {@code plus(start, target / 2)} and never something subtracted from the due time.
     *
     * @throws IllegalArgumentException when {@code time} is negative
     */
    Instant plus(Instant start, Duration time);

    /** How much is counted from {@code a} to {@code b}; zero when {@code b} is not after {@code a}. */
    Duration between(Instant a, Instant b);
}

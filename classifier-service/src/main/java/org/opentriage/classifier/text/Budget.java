package org.opentriage.classifier.text;

import java.time.Duration;

/**
 * How much reading one message may cost. Every loop over its letters, words and patterns pays for each step, so an engine that would
 * never end stops by itself and the thread goes on with the next message. Belongs to one message and one thread.
 */
public final class Budget {

    /** Steps between two looks at the clock. */
    private static final int STRIDE = 4_096;

    private final long deadline;
    private long steps;
    private int untilLook = STRIDE;

    /** Thrown where a budget is spent: the message goes to a person. */
    public static final class Spent extends RuntimeException {

        Spent() {
            super("a message took too long to read", null, false, false);
        }
    }

    private Budget(long steps, long deadline) {
        this.steps = steps;
        this.deadline = deadline;
    }

    /** @param steps letters, words and parts of patterns looked at; the same message spends the same on every machine */
    public static Budget of(long steps, Duration time) {
        return new Budget(steps, System.nanoTime() + time.toNanos());
    }

    /** For what was written by the house: rule files, examples, training. */
    public static Budget unlimited() {
        return of(Long.MAX_VALUE, Duration.ofDays(1));
    }

    /** Pays for one step. */
    public void spend() {
        if (--untilLook <= 0) {
            look();
        }
    }

    private void look() {
        steps -= STRIDE;
        untilLook = 0;
        if (steps < 0 || System.nanoTime() - deadline > 0) {
            throw new Spent();
        }
        untilLook = STRIDE;
    }
}

package org.opentriage.runtime.time;

import java.time.Duration;

/** Waiting on purpose, such as between two attempts. */
public final class Pause {

    private Pause() {}

    /** Sleeps for the given time; an interrupt ends it early and stays set. */
    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.opentriage.runtime.failpoint;

import org.jspecify.annotations.Nullable;

/**
 * Kills the process at a named place, as {@code kill -9} would, when the environment variable {@code OPENTRIAGE_FAILPOINT} holds that
 * name. Costs one comparison otherwise.
 */
public final class Failpoints {

    private static final @Nullable String ARMED = System.getenv("OPENTRIAGE_FAILPOINT");

    private Failpoints() {}

    /** Halts the JVM here when this failpoint is armed. */
    public static void hit(String name) {
        if (name.equals(ARMED)) {
            Runtime.getRuntime().halt(137);
        }
    }
}

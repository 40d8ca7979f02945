package org.opentriage.runtime.practice;

import java.util.function.Supplier;

/**
 * Work whose transactions need not wait for the disk (ADR 0015): should the database crash within the next second, they may be undone, and
 * the same work is done again to the same end. They are atomic and visible at once like any other, and in the order of the log: whatever
 * commits durably later makes them durable too.
 *
 * <p>Never for what nobody would do again: storing a message before it is acknowledged, opening or changing a ticket, setting a clock,
 * firing an alert.
 */
public final class RedoableWork {

    private static final ScopedValue<Boolean> SCOPE = ScopedValue.newInstance();

    private RedoableWork() {}

    public static <T> T call(Supplier<T> work) {
        return ScopedValue.where(SCOPE, true).call(work::get);
    }

    public static void run(Runnable work) {
        ScopedValue.where(SCOPE, true).run(work);
    }

    static boolean inScope() {
        return SCOPE.isBound();
    }
}

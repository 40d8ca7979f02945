package org.opentriage.runtime.practice;

import java.util.function.Supplier;
import org.opentriage.model.PracticeId;

/**
 * The practice that the current thread works for. Transactions started inside see that practice's rows and no others (row level
 * security); outside any scope they see none. Scopes end with the call, so nothing leaks into a pooled thread.
 */
public final class PracticeContext {

    static final String ALL = "*";
    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private PracticeContext() {}

    public static void run(PracticeId practice, Runnable work) {
        ScopedValue.where(CURRENT, practice.value()).run(work);
    }

    public static <T> T call(PracticeId practice, Supplier<T> work) {
        return ScopedValue.where(CURRENT, practice.value()).call(work::get);
    }

    /** Sees the rows of all practices: for sweeps, relays and gauges alone, never for a request. */
    public static void runAsSystem(Runnable work) {
        ScopedValue.where(CURRENT, ALL).run(work);
    }

    /** Like {@link #runAsSystem}, with a result. */
    public static <T> T callAsSystem(Supplier<T> work) {
        return ScopedValue.where(CURRENT, ALL).call(work::get);
    }

    /**
     * The practice of this scope.
     *
     * @throws IllegalStateException outside a scope, or in the system's
     */
    public static PracticeId current() {
        if (!CURRENT.isBound() || CURRENT.get().equals(ALL)) {
            throw new IllegalStateException("no practice in scope");
        }
        return new PracticeId(CURRENT.get());
    }

    /** What row level security compares with: the practice, {@code *} for the system, empty outside any scope. */
    static String setting() {
        return CURRENT.isBound() ? CURRENT.get() : "";
    }
}

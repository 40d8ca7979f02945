package org.opentriage.localstack.supervision;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How long to wait before the next start of something that keeps ending: longer each time, and never more than five starts a minute. */
final class Backoff {

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final int STARTS_PER_WINDOW = 5;
    private static final long FIRST = Duration.ofMillis(500).toNanos();

    private final Deque<Long> starts = new ArrayDeque<>();

    /** @param now a {@link System#nanoTime()}; the start that the answer leads to is counted */
    Duration next(long now) {
        while (!starts.isEmpty() && now - starts.peekFirst() >= WINDOW) {
            starts.removeFirst();
        }
        long pause = FIRST << starts.size();
        if (starts.size() >= STARTS_PER_WINDOW) {
            pause = WINDOW - (now - starts.removeFirst());
        }
        starts.addLast(now + pause);
        return Duration.ofNanos(pause);
    }
}

package org.opentriage.localstack.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opentriage.runtime.time.Pause;

/** Looks after a running stack: what ends unasked is started again, with growing pauses, and a person is told why it ended. */
public final class Watch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration DISK_LOOK = Duration.ofSeconds(5);
    private static final long FULL_BYTES = 50_000_000;

    private final Home home;
    private final Progress progress;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean watching = true;

    private Watch(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Begins to watch these parts, each by itself, until it is closed. */
    public static Watch over(List<Part<?>> parts, Home home, Progress progress) {
        var watch = new Watch(home, progress);
        parts.forEach(part -> watch.begin(() -> watch.follow(part)));
        watch.begin(watch::followDisk);
        return watch;
    }

    private void begin(Runnable task) {
        threads.add(Thread.ofVirtual().start(task));
    }

    /** From now on an end is wanted; when this returns, nothing is being started any more. */
    @Override
    public void close() {
        watching = false;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        boolean asked = Thread.interrupted();
        try {
            thread.join();
        } catch (InterruptedException e) {
            asked = true;
        }
        if (asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Part<?> part) {
        var backoff = new Backoff();
        while (watching) {
            if (part.process().isAlive()) {
                Pause.of(LOOK);
            } else {
                var happened = part.title() + " ended: " + reason(part.process().exitValue());
                progress.say("\n! " + Diagnosis.of(part, happened, home));
                bringBack(part, backoff);
            }
        }
    }

    private void bringBack(Part<?> part, Backoff backoff) {
        boolean back = false;
        while (watching && !back) {
            awaitRoom(part);
            var pause = backoff.next(System.nanoTime());
            progress.say("  starting " + part.title() + " again in " + Progress.seconds(pause));
            Pause.of(pause);
            back = startAgain(part);
        }
    }

    /** On a full disk it would only end again. */
    private void awaitRoom(Part<?> part) {
        if (home.freeBytes() < FULL_BYTES) {
            progress.say("  " + part.title() + " starts again when there is room on the disk");
        }
        while (watching && home.freeBytes() < FULL_BYTES) {
            Pause.of(DISK_LOOK);
        }
    }

    private boolean startAgain(Part<?> part) {
        long since = System.nanoTime();
        try {
            part.start();
            progress.done(part.title() + " ready again", since);
            return true;
        } catch (RuntimeException e) {
            if (watching) {
                progress.say("\n! " + Diagnosis.of(part, e, home));
            }
            return false;
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 0 -> "it ended by itself";
            case 3 -> "it ran out of memory";
            case 137 -> "it was killed (SIGKILL)";
            case 143 -> "it was asked to end (SIGTERM)";
            default -> "exit status " + status;
        };
    }

    private void followDisk() {
        var told = "";
        while (watching) {
            var scarce = home.scarceDisk();
            if (told.isEmpty() && !scarce.isEmpty()) {
                progress.say("\n!" + scarce);
            }
            told = scarce;
            Pause.of(DISK_LOOK);
        }
    }
}

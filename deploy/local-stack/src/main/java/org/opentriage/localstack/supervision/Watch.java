package org.opentriage.localstack.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opentriage.runtime.time.Pause;

/** Looks after a running stack: what ends unasked is started again, with growing pauses, and a person is told why it ended. */
public final class Watch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration DISK_LOOK = Duration.ofSeconds(5);

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
                tell(part);
                startAgain(part, backoff);
            }
        }
    }

    private void tell(Part<?> part) {
        progress.say("\n! " + part.title() + " ended: " + reason(part.process().exitValue()) + "." + home.scarceDisk()
                + " " + Diagnosis.of(home.log(part.name())));
    }

    private void startAgain(Part<?> part, Backoff backoff) {
        var pause = backoff.next(System.nanoTime());
        progress.say("  starting " + part.title() + " again in " + Progress.seconds(pause));
        Pause.of(pause);
        if (!watching) {
            return;
        }
        long since = System.nanoTime();
        try {
            part.start();
            progress.done(part.title() + " ready again", since);
        } catch (RuntimeException e) {
            if (watching) {
                progress.say("! " + part.title() + " did not come up again: " + e.getMessage());
            }
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

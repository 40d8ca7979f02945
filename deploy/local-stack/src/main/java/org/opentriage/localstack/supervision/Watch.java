package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opentriage.runtime.time.Pause;

/** Looks after a running stack: what ends unasked is started again, with growing pauses, and a person is told why it ended. */
public final class Watch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration DISK_LOOK = Duration.ofSeconds(5);
    private static final long SCARCE_BYTES = 300_000_000;
    private static final int TAIL_LINES = 12;

    private final Home home;
    private final Progress progress;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean watching = true;

    private Watch(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Begins to watch these parts, each by itself, until it is closed. */
    public static Watch over(List<Part> parts, Home home, Progress progress) {
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
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void follow(Part part) {
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

    private void tell(Part part) {
        var tail = part.process().tail(TAIL_LINES);
        var full = tail.contains("No space left on device") ? " The disk is full." : "";
        progress.say(
                "\n! " + part.title() + " ended: " + reason(part.process().exitValue()) + "." + full + " Last lines of "
                        + home.log(part.name()) + ":\n" + tail.indent(4).stripTrailing());
    }

    private void startAgain(Part part, Backoff backoff) {
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
        boolean told = false;
        while (watching) {
            long free = freeBytes();
            if (free < SCARCE_BYTES && !told) {
                progress.say("\n! The disk is nearly full: " + free / 1_000_000 + " MB left for " + home.data() + ".");
            }
            told = free < SCARCE_BYTES;
            Pause.of(DISK_LOOK);
        }
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(home.data()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}

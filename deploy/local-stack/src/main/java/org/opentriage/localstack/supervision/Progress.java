package org.opentriage.localstack.supervision;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a person what happens, one line each, while it happens. */
public final class Progress {

    private final PrintStream out;

    private Progress(PrintStream out) {
        this.out = out;
    }

    /** Lines on standard output. */
    public static Progress onConsole() {
        return to(System.out);
    }

    /** Lines on any stream. */
    public static Progress to(PrintStream out) {
        return new Progress(out);
    }

    /** Nothing at all. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    public void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    /** Prints {@code what … in 1.2 s}, counted from a {@link System#nanoTime()}. */
    public void done(String what, long since) {
        say("  " + what + " in " + seconds(Duration.ofNanos(System.nanoTime() - since)));
    }

    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}

package org.opentriage.localstack.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opentriage.localstack.LocalStack;
import org.opentriage.localstack.morning.SampleMorning;
import org.opentriage.localstack.supervision.Progress;
import org.opentriage.localstack.supervision.StackProblem;
import org.opentriage.localstack.supervision.Watch;
import sun.misc.Signal;

/** {@code ./deploy/up}: starts the suite, sends the sample morning, says where to look, and ends everything on Ctrl-C. */
public final class Up {

    private final Options options;
    private final Progress progress = Progress.onConsole();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final LocalStack stack;

    private Up(Options options) {
        this.options = options;
        this.stack = new LocalStack(options.home(), options.ports(), progress);
    }

    public static void main(String... arguments) {
        System.setProperty("logback.configurationFile", "org/opentriage/localstack/up/supervisor-logback.xml");
        try {
            new Up(Options.of(arguments)).run();
            System.exit(0);
        } catch (IllegalArgumentException | StackProblem e) {
            System.err.println("\n" + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        endAtSignals(Thread.currentThread());
        try (stack) {
            start();
            attend();
        } catch (InterruptedException e) {
            // We were asked to end, and have.
        } catch (RuntimeException e) {
            if (!ending.get()) {
                throw e;
            }
        }
        progress.say("Ended. The data is kept: ./deploy/up continues, ./deploy/up --fresh starts over.");
    }

    /** Ctrl-C, a polite kill, a terminal that is closed: whatever the main thread does then, it stops that and ends everything. */
    private void endAtSignals(Thread main) {
        for (var name : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(name), signal -> {
                if (ending.getAndSet(true)) {
                    progress.say("Still ending; that takes some seconds.");
                } else {
                    progress.say("\nEnding …");
                    main.interrupt();
                }
            });
        }
    }

    private void start() {
        long since = System.nanoTime();
        if (options.fresh()) {
            progress.say("Forgetting all data in " + stack.home().data());
            LocalStack.forget(stack.home());
        }
        progress.say("Starting OpenTriage; data and logs are in " + stack.home().data());
        stack.start();
        progress.done("everything ready", since);
    }

    /** Returns by an interrupt alone. */
    private void attend() throws InterruptedException {
        try (var watch = Watch.over(stack.parts(), stack.home(), progress)) {
            sendMorning();
            progress.say(Welcome.to(stack));
            stack.rehearse();
            new CountDownLatch(1).await();
        }
    }

    private void sendMorning() throws InterruptedException {
        var mark = stack.home().morningMark();
        try {
            if (Files.exists(mark)) {
                return;
            }
            if (!options.empty()) {
                send(new SampleMorning(stack, stack.home().morning(), morningBegun()));
            }
            Files.writeString(mark, options.empty() ? "not wanted" : "sent");
        } catch (IOException | UncheckedIOException e) {
            if (ending.get()) {
                throw new InterruptedException();
            }
            progress.say("! The sample morning could not be sent: " + e.getMessage()
                    + ". The next ./deploy/up sends what is missing.");
        }
    }

    /** A morning that was interrupted goes on as the same one. */
    private Instant morningBegun() throws IOException {
        var file = stack.home().morningBegun();
        if (!Files.exists(file)) {
            Files.writeString(file, Clock.systemUTC().instant().toString());
        }
        return Instant.parse(Files.readString(file));
    }

    private void send(SampleMorning morning) throws IOException {
        long since = System.nanoTime();
        progress.say(
                "Sending the sample morning: " + morning.size() + " messages by portal, mail, web form and voicemail");
        morning.send();
        int arrived = morning.awaitTickets();
        progress.done(arrived + " of " + morning.size() + " messages are in tickets", since);
    }
}

package org.opentriage.localstack.up;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
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
    private final CountDownLatch asked = new CountDownLatch(1);
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
        } catch (IOException e) {
            System.err.println("\n" + e);
            System.exit(1);
        }
    }

    private void run() throws IOException {
        long since = System.nanoTime();
        Signal.handle(new Signal("INT"), signal -> end());
        Signal.handle(new Signal("TERM"), signal -> end());
        if (options.fresh()) {
            progress.say("Forgetting all data in " + stack.home().data());
            LocalStack.forget(stack.home());
        }
        progress.say("Starting OpenTriage; data and logs are in " + stack.home().data());
        try (stack) {
            stack.start();
            progress.done("everything ready", since);
            attend();
        } catch (StackProblem e) {
            if (asked.getCount() > 0) {
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.say("Ended. The data is kept: ./deploy/up continues, ./deploy/up --fresh starts over.");
    }

    private void attend() throws IOException, InterruptedException {
        try (var watch = Watch.over(stack.parts(), stack.home(), progress)) {
            sendMorning();
            progress.say(Welcome.to(stack));
            var rehearsal = Thread.ofVirtual().start(stack::rehearse);
            asked.await();
            rehearsal.interrupt();
            rehearsal.join();
        }
    }

    /** Also in the middle of a start: what has come up so far is ended, and the start fails by that. */
    private void end() {
        if (asked.getCount() > 0) {
            progress.say("\nEnding …");
            asked.countDown();
            if (!stack.isReady()) {
                stack.close();
            }
        }
    }

    private void sendMorning() throws IOException {
        var mark = stack.home().morningMark();
        if (Files.exists(mark)) {
            return;
        }
        if (!options.empty()) {
            long since = System.nanoTime();
            var morning = new SampleMorning(stack, stack.home().morning());
            progress.say("Sending the sample morning: " + morning.size()
                    + " messages by portal, mail, web form and voicemail");
            morning.send();
            int arrived = morning.awaitTickets();
            progress.done(arrived + " of " + morning.size() + " messages are in tickets", since);
        }
        Files.writeString(mark, options.empty() ? "not wanted" : "sent");
    }
}

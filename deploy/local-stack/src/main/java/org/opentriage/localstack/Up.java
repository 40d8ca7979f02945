package org.opentriage.localstack;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/** {@code ./deploy/up}: starts the suite, sends the sample morning, says where to look, and ends everything on Ctrl-C. */
public final class Up {

    private final Options options;
    private final Progress progress = Progress.onConsole();
    private final CountDownLatch asked = new CountDownLatch(1);

    private Up(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) {
        try {
            new Up(Options.of(arguments)).run();
            System.exit(0);
        } catch (IllegalArgumentException | StackProblem e) {
            System.err.println("\n" + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        long since = System.nanoTime();
        var data = Home.findRoot()
                .resolve(
                        options.ports().offset() == 0
                                ? ".opentriage"
                                : ".opentriage/" + options.ports().offset());
        Signal.handle(new Signal("INT"), signal -> asked.countDown());
        Signal.handle(new Signal("TERM"), signal -> asked.countDown());
        progress.say("Starting OpenTriage; data and logs are in " + data);
        try (var stack = LocalStack.start(options.ports(), data, progress);
                var watch = Watch.over(stack.parts(), stack.home(), progress)) {
            progress.done("everything ready", since);
            progress.say("http://localhost:" + stack.ports().routing());
            asked.await();
            progress.say("\nEnding …");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.say("Ended. The data is kept; ./deploy/up continues, ./deploy/up --fresh starts over.");
    }
}

package org.opentriage.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opentriage.localstack.LocalStack;
import org.opentriage.localstack.Ports;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/** The whole suite, started once for all system tests, on ports of its own, empty, with an acknowledge clock of eight seconds. */
public final class Suite {

    private static final int OFFSET = 12_000; // below the range that the system hands out to clients
    private static final SingletonSupplier<Suite> RUNNING = SingletonSupplier.of(Suite::start);

    private final LocalStack stack;

    private Suite(LocalStack stack) {
        this.stack = stack;
    }

    /** The running suite; the first call starts it. */
    public static Suite running() {
        return RUNNING.obtain();
    }

    private static Suite start() {
        var data = Path.of("target", "stack").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data.toFile());
        System.setProperty("opentriage.practice-file", quickPractice(data).toString());
        var suite = new Suite(LocalStack.start(new Ports(OFFSET), data));
        Runtime.getRuntime().addShutdownHook(new Thread(suite.stack::close));
        return suite;
    }

    /** The demo practice, in which a score 5 is to be acknowledged within eight seconds. */
    private static Path quickPractice(Path data) {
        try {
            var demo = Files.readString(root().resolve("deploy/practice/demo.yml"));
            var quick = demo.replace("clock: ACKNOWLEDGE, target: PT5M", "clock: ACKNOWLEDGE, target: PT8S");
            if (quick.equals(demo)) {
                throw new IllegalStateException("demo.yml has no acknowledge policy of five minutes any more");
            }
            Files.createDirectories(data);
            return Files.writeString(data.resolve("practice.yml"), quick);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkout. */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the checkout");
    }

    public LocalStack stack() {
        return stack;
    }

    public Channels channels() {
        var intake = stack.intake().toString();
        return new Channels(
                intake, intake + "/webhooks/voicemail/voicemail", stack.ports().smtp());
    }

    public Staff staff() {
        return new Staff(
                stack.routing().toString(),
                stack.identity().toString(),
                stack.intake().toString());
    }

    public Inbox inbox(String member) {
        return new Inbox(stack.ports().imap(), member);
    }

    /** Every service answers that it is ready. */
    public void awaitReady() {
        for (var service : List.of(stack.routing(), stack.intake(), stack.classifier(), stack.escalation())) {
            await().atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> Http.get(service + "/actuator/health/readiness", Map.of())
                                    .status()
                            == 200);
        }
    }

    /** What a Prometheus must scrape, in its file_sd format. */
    public String prometheusTargets() {
        var targets = new StringBuilder();
        Map.of(
                        "routing",
                        stack.routing(),
                        "intake",
                        stack.intake(),
                        "classifier",
                        stack.classifier(),
                        "escalation",
                        stack.escalation())
                .forEach((name, url) -> targets.append(
                        "- targets: [\"localhost:%d\"]\n  labels: {service: %s}\n".formatted(url.getPort(), name)));
        return targets.toString();
    }
}

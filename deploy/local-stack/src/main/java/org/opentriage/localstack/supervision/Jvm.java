package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.Server;

/** A JVM that answers 200 at an address when it is ready. */
public final class Jvm implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration END_LIMIT = Duration.ofSeconds(6);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final Launch launch;
    private volatile ChildProcess process;

    /**
     * How it is started.
     *
     * @param title for people
     * @param command asked for at each start
     * @param ready address that answers 200 when it is ready
     */
    public record Launch(
            String title, Supplier<List<String>> command, Map<String, String> environment, Path log, URI ready) {}

    private Jvm(Launch launch) {
        this.launch = launch;
        this.process = launch();
    }

    /** Starts it and returns when it is ready. */
    public static Jvm start(Launch launch) {
        return new Jvm(launch);
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void restart() {
        process.kill9();
        process = launch();
    }

    @Override
    public void close() {
        process.stop(END_LIMIT);
    }

    private ChildProcess launch() {
        return ChildProcess.start(launch.title(), launch.command().get(), launch.environment(), launch.log())
                .await(this::isReady, START_LIMIT);
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(launch.ready())
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

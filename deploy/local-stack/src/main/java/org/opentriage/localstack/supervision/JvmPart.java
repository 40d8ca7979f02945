package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.testkit.ChildProcess;

/** A JVM that answers 200 at an address when it is ready. */
public final class JvmPart implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration END_LIMIT = Duration.ofSeconds(8);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final String name;
    private final String title;
    private final Launch launch;
    private volatile @Nullable ChildProcess process;
    private volatile boolean ready;

    /**
     * @param command of the JVM, asked for at each start
     * @param ready address that answers 200 when it is ready
     */
    public record Launch(Supplier<List<String>> command, Map<String, String> environment, Home home, URI ready) {}

    public JvmPart(String name, String title, Launch launch) {
        this.name = name;
        this.title = title;
        this.launch = launch;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void start() {
        var last = process;
        if (last != null) {
            last.kill9();
        }
        var started = ChildProcess.start(
                title,
                launch.command().get(),
                launch.environment(),
                launch.home().log(name));
        ready = false;
        process = started;
        started.await(() -> answers(launch.ready()), START_LIMIT);
        ready = true;
    }

    /** What has not finished its start holds nothing that could be lost, and would only finish it first. */
    @Override
    public void stop() {
        var last = process;
        if (last != null && ready) {
            last.stop(END_LIMIT);
        } else if (last != null) {
            last.kill9();
        }
    }

    @Override
    public ChildProcess process() {
        var last = process;
        if (last == null) {
            throw new IllegalStateException(title + " has not been started");
        }
        return last;
    }

    private static boolean answers(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
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

package org.opentriage.localstack.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.Server;

/** A server that says that it goes to sleep, and does. */
final class Sleeper implements Server {

    private final Home home;
    private volatile ChildProcess process;

    Sleeper(Home home) {
        this.home = home;
        this.process = asleep();
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void restart() {
        process = asleep();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }

    private ChildProcess asleep() {
        var command = List.of("sh", "-c", "echo going to sleep; exec sleep 600");
        var started = ChildProcess.start("Sleeper", command, Map.of(), home.log("sleeper"));
        return started.await(() -> !started.tail(1).isEmpty(), Duration.ofSeconds(20));
    }
}

package org.opentriage.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchIT {

    @TempDir
    Path data;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void whatIsKilledIsStartedAgainAndAPersonIsTold() {
        var home = new Home(data, data);
        var sleeper = new Part<>("sleeper", "Sleeper", () -> new Sleeper(home));
        sleeper.start();
        long first = sleeper.process().pid();
        try (var watch = Watch.over(List.of(sleeper), home, Progress.to(new PrintStream(told)))) {
            assertThat(watch).isNotNull();
            sleeper.process().kill9();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> sleeper.process().pid() != first);
        } finally {
            sleeper.stop();
        }
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("Sleeper ended: it was killed (SIGKILL)")
                .contains("going to sleep")
                .contains("starting Sleeper again in 0.5 s");
    }
}

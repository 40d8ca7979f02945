package org.opentriage.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.testkit.ChildProcess;

@Timeout(30)
class StartupIT {

    @TempDir
    Path data;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Home home;
    private Startup startup;

    @BeforeEach
    void begin() {
        home = new Home(data, data);
        startup = new Startup(home, Progress.to(new PrintStream(told)));
    }

    @Test
    void servicesWaitForTheGroundAndForNothingElse() throws Exception {
        var ground = sleeper("ground");
        var service = new Part<>("service", "Service", () -> {
            assertThat(ground.process().isAlive()).isTrue();
            return new Sleeper(home);
        });
        startup.start(List.of(ground), List.of(sleeper("around")), List.of(service));
        List.of(ground, service).forEach(Part::stop);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("ground ready in", "around ready in", "Service ready in");
    }

    @Test
    void theFirstOneThatFailsEndsTheOthersAndIsNamedWithItsLog() {
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(() -> startup.start(List.of(broken()), List.of(endless()), List.of(sleeper("service"))))
                .withMessageContaining("Broken ended with 3. Its log " + home.log("broken") + " ends:")
                .withMessageContaining("    no such flag");
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anInterruptEndsAllStarts() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> startup.start(List.of(endless()), List.of(), List.of(sleeper("service"))))
                .isInstanceOf(InterruptedException.class);
    }

    private Part<Sleeper> sleeper(String name) {
        return new Part<>(name, name, () -> new Sleeper(home));
    }

    private Part<Sleeper> broken() {
        return unready("broken", "Broken", "echo no such flag; exit 3");
    }

    private Part<Sleeper> endless() {
        return unready("endless", "Endless", "exec sleep 600");
    }

    private Part<Sleeper> unready(String name, String title, String script) {
        return new Part<>(name, title, () -> {
            ChildProcess.start(title, List.of("sh", "-c", script), Map.of(), home.log(name))
                    .await(() -> false, Duration.ofMinutes(5));
            throw new AssertionError("never ready");
        });
    }
}

package org.opentriage.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.testkit.ChildProcess;

class GuardIT {

    @TempDir
    Path data;

    @Test
    void twoStacksDoNotShareOneDataFolder() {
        var home = new Home(data, data);
        try (var guard = Guard.over(home)) {
            assertThat(guard).isNotNull();
            assertThatThrownBy(() -> Guard.over(home))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("already runs");
        }
        Guard.over(home).close();
    }

    @Test
    void whatIsLeftEndsWhenThePipeBreaks() {
        var home = new Home(data, data);
        var guard = Guard.over(home);
        var orphan = ChildProcess.start("orphan", List.of("sleep", "600"), Map.of(), home.log("orphan"));
        guard.close();
        Awaitility.await().until(() -> !orphan.isAlive());
        assertThat(orphan.exitValue()).isEqualTo(143);
    }

    @Test
    void whatEarlierRunsLeftIsEndedAndStrangersAreNot() throws Exception {
        var home = new Home(data, data);
        var orphan = ChildProcess.start("orphan", List.of("sleep", "600"), Map.of(), home.log("orphan"));
        var stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(home.logs().resolve("stranger.log.pid"), stranger.pid() + " 1\n");
        assertThat(new Leftovers(home).end()).isOne();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }
}

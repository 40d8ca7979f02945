package org.opentriage.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.localstack.supervision.Guard;
import org.opentriage.localstack.supervision.Home;
import org.opentriage.localstack.supervision.Progress;
import org.opentriage.localstack.supervision.StackProblem;

class LocalStackIT {

    @TempDir
    Path data;

    @Test
    void whoMayNotStartLeavesTheRunningStackAlone() throws Exception {
        var home = new Home(data, data);
        try (var running = Guard.over(home)) {
            assertThat(running).isNotNull();
            home.beginRun();
            var used = Files.writeString(home.temporary().resolve("used"), "");
            var second = new LocalStack(home, Ports.STANDARD, Progress.silent());
            assertThatExceptionOfType(StackProblem.class)
                    .isThrownBy(second::start)
                    .withMessageContaining("already runs");
            assertThat(used).exists();
        }
    }
}

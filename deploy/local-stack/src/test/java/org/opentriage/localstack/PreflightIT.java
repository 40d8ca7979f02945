package org.opentriage.localstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.localstack.supervision.Home;
import org.opentriage.localstack.supervision.StackProblem;

class PreflightIT {

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamedWithWhoNeedsItAndWhoHasIt() throws Exception {
        try (var taken = takeAPort()) {
            var ports = new Ports(taken.getLocalPort() - Ports.STANDARD.smtp());
            assertThatThrownBy(() -> new Preflight(new Home(Home.findRoot(), folder), ports).check())
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", for SMTP, is taken by")
                    .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--port-offset");
        }
    }

    /** A port that an offset can reach; what the system hands out by itself may lie above. */
    private static ServerSocket takeAPort() throws IOException {
        for (int offset = 1_000; offset < 12_000; offset++) {
            try {
                return new ServerSocket(new Ports(offset).smtp());
            } catch (BindException e) {
                // somebody else's; the next one
            }
        }
        throw new IOException("no port is free");
    }

    @Test
    void missingJarsAreNamed() {
        assertThatThrownBy(() -> new Preflight(new Home(folder, folder.resolve("data")), Ports.STANDARD).check())
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("routing-service/target/routing-service.jar is missing")
                .hasMessageContaining("./deploy/up");
    }
}

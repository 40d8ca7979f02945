package org.opentriage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnotherUserIT {

    @TempDir
    Path directory;

    @Test
    void nobodyRunsItAndReachesWhatOnlyRootCould() throws Exception {
        assumeThat(AnotherUser.fitting().prefix()).as("we are root").isNotEmpty();
        var secret = Files.writeString(directory.resolve("secret"), "for root alone");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        var log = directory.resolve("nobody.log");
        var command = AnotherUser.AS_NOBODY.running(List.of("sh", "-c", "id -u; cat " + secret));
        ChildProcess.start("nobody", command, Map.of(), log).awaitEnd(Duration.ofSeconds(10));
        assertThat(LogTail.of(log, 5)).containsExactly("65534", "for root alone");
    }

    @Test
    void dataIsHandedOver() throws Exception {
        assumeThat(AnotherUser.fitting().prefix()).as("we are root").isNotEmpty();
        var data = Files.createDirectories(directory.resolve("data"));
        var file = Files.writeString(data.resolve("file"), "");
        AnotherUser.AS_NOBODY.own(data);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(65534);
        AnotherUser.fitting().own(data);
        assertThat(Files.getAttribute(file, "unix:uid"))
                .isEqualTo(AnotherUser.fitting().owner());
    }
}

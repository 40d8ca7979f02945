package org.opentriage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    @Test
    void aRunningChildIsNotedBesideItsLog() {
        var child = shell("sleep 60");
        var note = directory.resolve("child.log.pid");
        assertThat(note).content().startsWith(child.pid() + " ");
        child.kill9();
        assertThat(note).doesNotExist();
    }

    @Test
    void aChildThatCanNotBeNotedIsNotLeftRunning() throws Exception {
        Files.createDirectory(directory.resolve("child.log.pid"));
        assertThatThrownBy(() -> shell("echo $$; exec sleep 60")).hasMessage("could not note the process id of child");
        assertThat(ProcessHandle.current().children().map(ProcessHandle::info).map(ProcessHandle.Info::commandLine))
                .noneMatch(line -> line.orElse("").contains("sleep 60"));
    }

    @Test
    void whatDoesNotBecomeReadyIsKilledAndItsLogSaysWhy() {
        var child = shell("echo waiting for a sign; exec sleep 60");
        Awaitility.await().until(() -> !child.tail(1).isEmpty());
        assertThatIllegalStateException()
                .isThrownBy(() -> child.await(() -> false, Duration.ofMillis(100)))
                .withMessage("child was not ready after 0.1 s\nwaiting for a sign");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aStartThatEndsIsNotAwaited() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shell("echo no; exit 7").await(() -> false, LONG))
                .withMessage("child ended with 7\nno");
    }

    @Test
    void anInterruptEndsAStart() throws Exception {
        var child = shell("sleep 60");
        var start = Thread.ofVirtual().unstarted(() -> child.await(() -> false, LONG));
        start.setUncaughtExceptionHandler((thread, problem) -> {});
        start.start();
        start.interrupt();
        start.join();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatDoesNotWantToEndIsKilled() {
        var child = shell("trap '' TERM; echo deaf; while :; do sleep 1; done");
        Awaitility.await().until(() -> child.tail(1).equals("deaf"));
        child.stop(Duration.ofMillis(200));
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void theTailOfAHugeLogIsReadAlone() throws Exception {
        var log = Files.writeString(directory.resolve("huge.log"), "x".repeat(200_000) + "\nfirst\nlast\n");
        assertThat(LogTail.of(log, 2)).containsExactly("first", "last");
        assertThat(LogTail.of(log, 50)).hasSize(3);
        assertThat(LogTail.of(directory.resolve("none.log"), 2)).isEmpty();
    }

    private ChildProcess shell(String script) {
        return ChildProcess.start("child", List.of("sh", "-c", script), Map.of(), directory.resolve("child.log"));
    }
}

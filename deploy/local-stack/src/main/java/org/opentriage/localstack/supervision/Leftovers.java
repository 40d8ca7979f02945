package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Child processes of an earlier stack on the same data whose supervisor died: found by the notes beside their logs, and ended. */
public final class Leftovers {

    private static final Duration POLITE = Duration.ofSeconds(8);

    private final Path logs;

    public Leftovers(Home home) {
        this.logs = home.logs();
    }

    /** Ends all of them, politely first, and says how many there were. A process that merely got the same number later is left alone. */
    public int end() {
        var ours = notes().stream().flatMap(note -> running(note).stream()).toList();
        ours.forEach(ProcessHandle::destroy);
        ours.forEach(Leftovers::awaitEnd);
        notes().forEach(note -> note.toFile().delete());
        return ours.size();
    }

    private List<Path> notes() {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> running(Path note) {
        try {
            var parts = Files.readString(note).strip().split(" ");
            long pid = Long.parseLong(parts[0]);
            return parts[1].equals(startTicks(pid)) ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String startTicks(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(POLITE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            end.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Holds a data folder for one stack at a time, and sees to it that no child outlives us: a small shell process waits at the end of a pipe
 * that only we hold, and ends our children when the pipe breaks, even by SIGKILL.
 */
public final class Guard implements AutoCloseable {

    private final FileChannel lock;
    private final Process guardian;

    private Guard(FileChannel lock, Process guardian) {
        this.lock = lock;
        this.guardian = guardian;
    }

    /** @throws StackProblem when another stack runs on this data */
    public static Guard over(Home home) {
        try {
            Files.createDirectories(home.logs());
            var lock = lock(home.data());
            return new Guard(lock, guardian(home.logs()));
        } catch (IOException e) {
            throw new StackProblem(home.data() + " can not be written: " + e, e);
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        var file = data.resolve("lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(
                        StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
                channel.force(true);
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very JVM: as taken as by another one.
        }
        var holder = ByteBuffer.allocate(32);
        channel.read(holder, 0);
        channel.close();
        throw new StackProblem("OpenTriage already runs on " + data + " (process "
                + StandardCharsets.UTF_8.decode(holder.flip()).toString().strip()
                + "). End that first, or start another one beside it with another --port-offset.");
    }

    private static Process guardian(Path notes) throws IOException {
        return new ProcessBuilder(List.of("setsid", "bash", "-c", script(), "opentriage-guardian", notes.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String script() {
        try (var in = Objects.requireNonNull(Guard.class.getResourceAsStream("guardian.sh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called when all children have ended. */
    @Override
    public void close() {
        try {
            guardian.getOutputStream().close();
            guardian.waitFor(12, TimeUnit.SECONDS);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.opentriage.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.opentriage.runtime.time.Pause;

/**
 * A server that we started ourselves: its log is a file, it can be stopped politely or killed, and it does not outlive a normal end of this
 * JVM. It is the leader of a session of its own, so that a Ctrl-C in the terminal reaches us alone and we end our children in order. While it
 * runs, {@code <log>.pid} holds its process id and start time: who finds the file after a crash knows what is left to end.
 */
public final class ChildProcess implements AutoCloseable {

    private static final String SETSID = "/usr/bin/setsid";

    private final String name;
    private final Path log;
    private final Process process;

    /** Complete when it has ended and nothing of it is left but its log. */
    private final CompletableFuture<Void> gone;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        var note = log.resolveSibling(log.getFileName() + ".pid");
        var noted = process.pid() + " " + startTicks(process.pid()) + "\n";
        var hook = new Thread(this::kill9);
        write(note, noted);
        Runtime.getRuntime().addShutdownHook(hook);
        this.gone = process.onExit().thenRun(() -> {
            forget(hook);
            forget(note, noted);
        });
    }

    private void write(Path note, String noted) {
        try {
            Files.writeString(note, noted);
        } catch (IOException e) {
            process.destroyForcibly().onExit().join();
            throw new UncheckedIOException("could not note the process id of " + name, e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // We are ending ourselves.
        }
    }

    /** Starts a command; its output is appended to {@code log}. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(inOwnSession(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + name, e);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(Path.of(SETSID))) {
            return command;
        }
        var all = new ArrayList<String>();
        all.add(SETSID);
        all.addAll(command);
        return all;
    }

    /** Its successor may already have written a note of its own. */
    private static void forget(Path file, String note) {
        try {
            if (Files.readString(file).equals(note)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // Gone already.
        }
    }

    /** When it started, in the kernel's ticks: together with the process id it names one process and no later one. */
    private static String startTicks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
        } catch (IOException e) {
            return "0";
        }
    }

    /** Waits until it is ready. What does not become ready is killed, and an {@link IllegalStateException} says why, with the log's tail. */
    public ChildProcess await(BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended with " + process.exitValue());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw failure("was still starting when we were asked to end");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready after " + limit.toMillis() / 1000.0 + " s");
            }
            Pause.of(Duration.ofMillis(25));
        }
        return this;
    }

    private IllegalStateException failure(String what) {
        kill9();
        return new IllegalStateException(name + " " + what + "\n" + tail(15));
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    /** Waits until it has ended by itself; the answer is its exit status. What takes longer is killed. */
    public int awaitEnd(Duration limit) {
        if (!endsWithin(limit)) {
            throw failure("did not end within " + limit.toMillis() / 1000.0 + " s");
        }
        return process.exitValue();
    }

    /** Asks it to end (SIGTERM), and kills it when it does not within the limit. */
    public void stop(Duration limit) {
        process.destroy();
        endsWithin(limit);
    }

    /** Waits until it has ended by itself, and kills it when that takes too long or we are interrupted; says whether it did. */
    boolean endsWithin(Duration limit) {
        try {
            gone.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // Killed below.
        }
        kill9();
        return false;
    }

    /** SIGKILL to it and all its descendants; the parent is frozen first so that it can not react. */
    public void kill9() {
        if (!process.isAlive()) {
            gone.join();
            return;
        }
        signal("STOP");
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        gone.join();
    }

    /** Sends it a signal by name, such as {@code INT}, {@code STOP} or {@code CONT}. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(10));
    }

    /** The last lines of its log. */
    public String tail(int lines) {
        return String.join("\n", LogTail.of(log, lines));
    }

    /** A TCP port of this machine that nobody uses now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does somebody listen on this port of this machine? */
    public static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

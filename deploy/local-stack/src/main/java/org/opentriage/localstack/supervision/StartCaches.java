package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opentriage.runtime.time.Pause;
import org.opentriage.testkit.ChildProcess;

/**
 * What a JVM learns while an application starts, kept in a file (the JDK's AOT cache). With it a start costs a fourth of the CPU time, and
 * leaves room for the optimizing compiler, which without it would double the time of a first start. A cache belongs to one build and one
 * JDK; the JVM itself refuses one that does not fit, and starts without.
 */
public final class StartCaches {

    private static final Duration REHEARSAL_LIMIT = Duration.ofMinutes(10);
    private static final double IDLE_LOAD = 1.0;

    private final Path folder;
    private final Home home;

    public StartCaches(Path folder, Home home) {
        this.folder = folder;
        this.home = home;
    }

    /**
     * One application as it is to be started.
     *
     * @param java the JVM and its flags, without any about caches
     * @param application class path and main class
     * @param environment of a rehearsal, which must not touch the real data
     */
    public record Application(
            String name, List<String> java, List<String> application, Map<String, String> environment) {}

    /** The command to start it: from the cache if there is one, else with the quick compiler alone. */
    public List<String> command(Application application) {
        var cache = file(application);
        return Files.exists(cache)
                ? command(application, List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off,cds=off"))
                : command(application, List.of("-XX:TieredStopAtLevel=1"));
    }

    /**
     * Makes the caches that are missing, one after the other, whenever the machine has nothing else to do: starts each application once at
     * the lowest priority and ends it before it would begin to work. An interrupt ends it.
     */
    public void rehearse(List<Application> applications) {
        for (var application : applications) {
            awaitIdleMachine();
            if (!Thread.currentThread().isInterrupted()
                    && !Files.exists(file(application))
                    && home.scarceDisk().isEmpty()) {
                rehearse(application);
            }
        }
    }

    private void rehearse(Application application) {
        var fresh = folder.resolve(application.name() + ".part");
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(command(
                application,
                List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off,cds=off", "-Dspring.context.exit=onRefresh")));
        var name = application.name() + "-rehearsal";
        try {
            var rehearsal = ChildProcess.start(name, command, application.environment(), home.log(name));
            rehearsal.awaitEnd(REHEARSAL_LIMIT);
            if (Files.exists(fresh)) {
                deleteEarlier(application);
                Files.move(fresh, file(application), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IllegalStateException | IOException | UncheckedIOException e) {
            // Without a cache a start is slower, no more; the log tells why.
        }
    }

    private static void awaitIdleMachine() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        while (machine.getSystemLoadAverage() > IDLE_LOAD
                && !Thread.currentThread().isInterrupted()) {
            Pause.of(Duration.ofSeconds(5));
        }
    }

    private void deleteEarlier(Application application) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith(application.name() + "-"))
                    .filter(file -> file.toString().endsWith(".aot"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** Named after everything that it depends on: the JDK, the flags, the class path with its build. */
    private Path file(Application application) {
        var depends = Runtime.version() + " " + application.java() + " " + application.application();
        var id = UUID.nameUUIDFromBytes(depends.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(application.name() + "-" + id + ".aot");
    }

    private static List<String> command(Application application, List<String> extra) {
        var all = new ArrayList<>(application.java());
        all.addAll(extra);
        all.addAll(application.application());
        return all;
    }
}

package org.opentriage.localstack;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opentriage.localstack.supervision.Home;
import org.opentriage.localstack.supervision.PortOwner;
import org.opentriage.localstack.supervision.StackProblem;

/** What can be known to be wrong before anything starts. */
final class Preflight {

    private static final long NEEDED_BYTES = 1_000_000_000L;
    private static final List<String> MODULES =
            List.of("intake-service", "classifier-service", "routing-service", "sla-escalation-service");

    private final Home home;
    private final Ports ports;

    Preflight(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /** @throws StackProblem that names everything that is missing */
    void check() {
        var problems = Stream.of(missingFiles(), takenPorts(), fullDisk())
                .flatMap(List::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new StackProblem(String.join("\n", problems));
        }
    }

    private List<String> missingFiles() {
        var needed = new ArrayList<Path>();
        MODULES.forEach(module -> needed.add(home.jar(module)));
        needed.add(home.practiceFile());
        return needed.stream()
                .filter(file -> !Files.exists(file))
                .map(file -> home.root().relativize(file) + " is missing: run ./deploy/up, which builds it.")
                .toList();
    }

    private List<String> takenPorts() {
        return ports.all().entrySet().stream()
                .filter(entry -> isTaken(entry.getValue()))
                .map(entry -> "Port " + entry.getValue() + ", for " + entry.getKey() + ", is taken by "
                        + PortOwner.of(entry.getValue()) + ". End that, or use --port-offset "
                        + (ports.offset() + 1000) + ".")
                .toList();
    }

    /** By anybody, on any address of this machine. */
    private static boolean isTaken(int port) {
        try (var mine = new ServerSocket(port)) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private List<String> fullDisk() {
        long free = home.freeBytes();
        return free >= NEEDED_BYTES
                ? List.of()
                : List.of("The disk is nearly full: " + home.data() + " has " + free / 1_000_000 + " MB free, and "
                        + NEEDED_BYTES / 1_000_000 + " MB are needed.");
    }
}

package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port of this machine, as far as Linux lets us see. */
public final class PortOwner {

    private PortOwner() {}

    /** For people: {@code "java (process 4711)"}, or {@code "another program"}. */
    public static String of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inode(Path.of(table), port).stream())
                .flatMap(PortOwner::holders)
                .findFirst()
                .orElse("another program");
    }

    private static Optional<String> inode(Path table, int port) {
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(columns -> columns.length > 9 && columns[1].endsWith(suffix) && "0A".equals(columns[3]))
                    .map(columns -> columns[9])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> holders(String inode) {
        var socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .map(process -> name(process.pid()) + " (process " + process.pid() + ")");
    }

    private static boolean holds(long pid, String socket) {
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> leadsTo(descriptor, socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean leadsTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/comm")).strip();
        } catch (IOException e) {
            return "a program";
        }
    }
}

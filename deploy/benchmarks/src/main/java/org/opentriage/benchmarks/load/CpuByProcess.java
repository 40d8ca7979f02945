package org.opentriage.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * CPU time and resident memory of the suite's processes, from /proc; a tick is 10 ms. Where several suites run, {@code -Dstack=} names the
 * process id of the one's {@code local-stack.jar}; only what descends from it counts.
 */
final class CpuByProcess {

    private static final Map<String, List<String>> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put("intake", List.of("intake-service.jar"));
        MARKS.put("classifier", List.of("classifier-service.jar"));
        MARKS.put("routing", List.of("routing-service.jar"));
        MARKS.put("escalation", List.of("sla-escalation-service.jar"));
        MARKS.put("kafka", List.of("kafka.Kafka"));
        MARKS.put("postgresql", List.of("bin/postgres", "postgres: "));
    }

    private CpuByProcess() {}

    /** Milliseconds of CPU so far, by process. */
    static Map<String, Long> millis() {
        return sum(process -> {
            var stat = Files.readString(process.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10;
        });
    }

    /** Resident memory in MB, by process; PostgreSQL's shared buffers count once per backend. */
    static Map<String, Long> residentMegabytes() {
        return sum(process -> Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum());
    }

    private interface Figure {
        long of(Path process) throws IOException;
    }

    private static Map<String, Long> sum(Figure figure) {
        var sums = new TreeMap<String, Long>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                add(sums, process, figure);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sums;
    }

    private static boolean ofThisStack(long process) {
        var stack = Long.getLong("stack");
        return stack == null
                || Stream.iterate(
                                ProcessHandle.of(process),
                                Optional::isPresent,
                                each -> each.flatMap(ProcessHandle::parent))
                        .flatMap(Optional::stream)
                        .anyMatch(each -> each.pid() == stack);
    }

    private static void add(Map<String, Long> sums, Path process, Figure figure) {
        try {
            if (!ofThisStack(Long.parseLong(process.getFileName().toString()))) {
                return;
            }
            var command = Files.readString(process.resolve("cmdline")).replace('\0', ' ');
            for (var mark : MARKS.entrySet()) {
                if (mark.getValue().stream().anyMatch(command::contains)) {
                    sums.merge(mark.getKey(), figure.of(process), Long::sum);
                    return;
                }
            }
        } catch (IOException e) {
            // the process ended while we looked
        }
    }
}

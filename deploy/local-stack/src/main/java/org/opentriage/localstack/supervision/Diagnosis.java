package org.opentriage.localstack.supervision;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentriage.testkit.LogTail;

/** Why a process ended, for the person in front of the console: the innermost cause that its log tells, then the log's last lines. */
final class Diagnosis {

    private static final Pattern CAUSE = Pattern.compile("^(Caused by: |Exception in thread).*");
    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ ).*");
    private static final Pattern GAP = Pattern.compile("(\\s|\\[\\s+])+");
    private static final int RECENT = 400;
    private static final int LINES = 8;
    private static final int COLUMNS = 200;

    private Diagnosis() {}

    /** What happened, whether the disk is full, where the log is, and some of its lines, indented and without stack frames. */
    static String of(Part<?> part, String happened, Home home) {
        return happened + "." + home.scarceDisk() + end(home.log(part.name()));
    }

    /** The same of a start that failed. */
    static String of(Part<?> part, RuntimeException failure, Home home) {
        var headline = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return of(part, failure instanceof UncheckedIOException io ? headline + ": " + io.getCause() : headline, home);
    }

    static String end(Path log) {
        var recent = LogTail.of(log, RECENT).stream()
                .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
                .toList();
        if (recent.isEmpty()) {
            return "";
        }
        var tail = recent.subList(Math.max(0, recent.size() - LINES), recent.size());
        return Stream.concat(cause(recent).filter(line -> !tail.contains(line)), tail.stream())
                .map(Diagnosis::fitting)
                .collect(Collectors.joining("\n", " Its log " + log + " ends:\n", ""));
    }

    private static Stream<String> cause(List<String> recent) {
        return recent.reversed().stream()
                .filter(line -> CAUSE.matcher(line).matches())
                .limit(1);
    }

    private static String fitting(String line) {
        var dense = GAP.matcher(line).replaceAll(" ");
        return "    " + (dense.length() > COLUMNS ? dense.substring(0, COLUMNS) + " …" : dense);
    }
}

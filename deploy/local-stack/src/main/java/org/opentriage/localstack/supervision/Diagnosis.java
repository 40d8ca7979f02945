package org.opentriage.localstack.supervision;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentriage.testkit.LogTail;

/** What a log tells a person about why its process ended: the innermost cause, then the last lines. */
final class Diagnosis {

    private static final Pattern CAUSE = Pattern.compile("^(Caused by: |Exception in thread).*");
    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ ).*");
    private static final Pattern GAP = Pattern.compile("(\\s|\\[\\s+])+");
    private static final int RECENT = 400;
    private static final int LINES = 8;
    private static final int COLUMNS = 200;

    private Diagnosis() {}

    /** For the console: where the log is, and some of its lines, indented and without stack frames. */
    static String of(Path log) {
        var recent = LogTail.of(log, RECENT).stream()
                .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
                .toList();
        if (recent.isEmpty()) {
            return "It left no log.";
        }
        var tail = recent.subList(Math.max(0, recent.size() - LINES), recent.size());
        return Stream.concat(cause(recent).filter(line -> !tail.contains(line)), tail.stream())
                .map(Diagnosis::fitting)
                .collect(Collectors.joining("\n", "Its log " + log + " ends:\n", ""));
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

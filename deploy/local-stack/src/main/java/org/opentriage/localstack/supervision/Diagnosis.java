package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a log tells a person about why its process ended: the innermost cause, else the last lines. */
public final class Diagnosis {

    private static final Pattern CAUSE = Pattern.compile("^(Caused by: |Exception in thread).*");
    private static final Pattern NOISE = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ ).*");
    private static final String DISK_FULL = "No space left on device";
    private static final int RECENT = 400;
    private static final int LINES = 10;

    private Diagnosis() {}

    /** Some lines for the console, without stack frames. */
    public static String of(Path log) {
        var recent = recent(log);
        var told = recent.stream()
                .filter(line -> !NOISE.matcher(line).matches() && !line.isBlank())
                .toList();
        var tail = String.join("\n", told.subList(Math.max(0, told.size() - LINES), told.size()));
        var full = recent.stream().anyMatch(line -> line.contains(DISK_FULL)) ? "The disk is full.\n" : "";
        return full + cause(recent) + tail;
    }

    private static String cause(List<String> recent) {
        return recent.reversed().stream()
                .filter(line -> CAUSE.matcher(line).matches())
                .findFirst()
                .map(line -> line + "\n")
                .orElse("");
    }

    private static List<String> recent(Path log) {
        try {
            var all = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return all.subList(Math.max(0, all.size() - RECENT), all.size());
        } catch (IOException e) {
            return List.of("(there is no log " + log + ")");
        }
    }
}

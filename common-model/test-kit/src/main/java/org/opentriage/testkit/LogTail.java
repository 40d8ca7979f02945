package org.opentriage.testkit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, however long the log has become. */
public final class LogTail {

    private static final int BYTES = 100_000;

    private LogTail() {}

    /** Its last lines, fewer when they are very long; none when there is no such log. */
    public static List<String> of(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(file.length(), BYTES)];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}

package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Where things are on disk.
 *
 * @param root the checkout
 * @param data everything that one stack writes
 */
public record Home(Path root, Path data) {

    private static final long SCARCE_BYTES = 300_000_000;

    public Home {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** The checkout: property {@code opentriage.root}, or the folder above us that holds ./deploy/up. */
    public static Path findRoot() {
        var told = System.getProperty("opentriage.root");
        if (told != null) {
            return Path.of(told);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/up")) && Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Not inside a checkout of OpenTriage: no folder above has deploy/up.");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Class path of everything that the stack itself needs: property {@code opentriage.stack-class-path}, or what was built. */
    public String stackClassPath() {
        var built = root.resolve("deploy/local-stack/target");
        return System.getProperty(
                "opentriage.stack-class-path", built.resolve("local-stack.jar") + ":" + built + "/lib/*");
    }

    /** When the sample morning was sent for the first time. */
    public Path morningBegun() {
        return data.resolve("morning.begun");
    }

    /** Temporary files of all JVMs. */
    public Path temporary() {
        return data.resolve("tmp");
    }

    public Path jar(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }

    /** The practice to run: property {@code opentriage.practice-file}, or the demo practice. */
    public Path practiceFile() {
        return root.resolve(System.getProperty("opentriage.practice-file", "deploy/practice/demo.yml"));
    }

    public Path morning() {
        return root.resolve("deploy/practice/morning.jsonl");
    }

    /** Present once the sample morning has been sent, or was not wanted, for this data. */
    public Path morningMark() {
        return data.resolve("morning.sent");
    }

    /** For who can not start on kept data: a sentence on a line of its own. */
    String wayOut() {
        return Files.exists(morningMark()) ? "\n./deploy/up --fresh starts over, without the data of last time." : "";
    }

    /** A run begins with empty logs, those of the last run stay beside them, and without what a killed run left in the way. */
    public void beginRun() throws IOException {
        FileSystemUtils.deleteRecursively(temporary());
        Files.createDirectories(temporary());
        try (var files = Files.list(logs())) {
            for (var log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".last"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Deletes what patients and staff have written, and all logs; what only makes starts quicker stays. */
    public void deleteData() throws IOException {
        for (var part :
                List.of("postgres", "kafka", "mail", "keys", "logs", "sent.jsonl", "morning.begun", "morning.sent")) {
            FileSystemUtils.deleteRecursively(data.resolve(part));
        }
    }

    /** Space that is left for the data. */
    public long freeBytes() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A sentence, after a space, when the disk is nearly full; else nothing. */
    public String scarceDisk() {
        long free = freeBytes();
        return free < SCARCE_BYTES
                ? " The disk is nearly full: " + free / 1_000_000 + " MB left for " + data + "."
                : "";
    }
}

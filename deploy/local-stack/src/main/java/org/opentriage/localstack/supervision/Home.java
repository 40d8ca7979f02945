package org.opentriage.localstack.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Where things are on disk.
 *
 * @param root the checkout
 * @param data everything that one stack writes
 */
public record Home(Path root, Path data) {

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

    public Path stackJar() {
        return root.resolve("deploy/local-stack/target/local-stack.jar");
    }

    /** Class path entry of everything that the stack itself needs. */
    public String stackLibraries() {
        return root.resolve("deploy/local-stack/target/lib") + "/*";
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

    /** Deletes what patients and staff have written, and all logs; what only makes starts quicker stays. */
    public void deleteData() {
        for (var part : List.of("postgres", "kafka", "mail", "keys", "logs", "sent.jsonl", "morning.sent")) {
            FileSystemUtils.deleteRecursively(data.resolve(part).toFile());
        }
    }
}

package org.opentriage.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version into the user's cache, or into the machine's when they run as another user. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}. */
    static Path unpacked() {
        var cache = AnotherUser.fitting().reachesOurHome()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of("/var/cache");
        var home = cache.resolve("opentriage").resolve("postgresql-" + VERSION);
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent()).toFile().setExecutable(true, false);
            var fresh = Files.createTempDirectory(home.getParent(), "unpacking");
            unpack(fresh);
            moveIntoPlace(fresh, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + home, e);
        }
    }

    private static void moveIntoPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        var archive = Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream(ARCHIVE), ARCHIVE);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
        openForAll(target);
    }

    /** Whatever the umask is. */
    private static void openForAll(Path target) throws IOException {
        try (var all = Files.walk(target)) {
            for (var file : all.filter(file -> !Files.isSymbolicLink(file))
                    .map(Path::toFile)
                    .toList()) {
                file.setReadable(true, false);
                file.setExecutable(file.canExecute(), false);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            file.toFile().setExecutable(true, false);
        }
    }
}

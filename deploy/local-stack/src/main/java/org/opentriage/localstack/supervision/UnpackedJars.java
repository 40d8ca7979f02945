package org.opentriage.localstack.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Spring Boot's jars of jars taken apart once per build: a JVM starts seconds faster from plain files, and four services map the same
 * library files. Libraries are kept by name and checksum, so that different builds do not meet.
 */
public final class UnpackedJars {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";

    private final Path folder;

    public UnpackedJars(Path folder) {
        this.folder = folder;
    }

    /** A class path that means the same as {@code java -jar}. */
    public synchronized String classPath(Path jar) throws IOException {
        Files.createDirectories(folder);
        try (var zip = new ZipFile(jar.toFile())) {
            var entries = new ArrayList<String>();
            entries.add(classes(jar, zip).toString());
            for (var entry : libraries(zip)) {
                entries.add(library(zip, entry).toString());
            }
            return String.join(":", entries);
        }
    }

    /** The class that {@code java -jar} would run in the end. */
    public static String mainClass(Path jar) throws IOException {
        try (var zip = new java.util.jar.JarFile(jar.toFile())) {
            return zip.getManifest().getMainAttributes().getValue("Start-Class");
        }
    }

    private static List<? extends ZipEntry> libraries(ZipFile zip) {
        return zip.stream()
                .filter(entry ->
                        entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar"))
                .toList();
    }

    private Path library(ZipFile zip, ZipEntry entry) throws IOException {
        var name = entry.getName().substring(LIBRARIES.length());
        var file = folder.resolve(Long.toHexString(entry.getCrc()) + "-" + name);
        if (!Files.exists(file)) {
            var partly = folder.resolve(file.getFileName() + ".part");
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, partly, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(partly, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private Path classes(Path jar, ZipFile zip) throws IOException {
        var stamp = Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-" + Files.size(jar);
        var file = folder.resolve(stamp + "-" + jar.getFileName());
        if (!Files.exists(file)) {
            deleteEarlier(jar);
            var partly = folder.resolve(file.getFileName() + ".part");
            try (var out = new ZipOutputStream(Files.newOutputStream(partly))) {
                out.setLevel(1);
                for (var entry : zip.stream().toList()) {
                    copy(zip, entry, out);
                }
            }
            Files.move(partly, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** A JVM that still runs an earlier build holds its file open and does not notice. */
    private void deleteEarlier(Path jar) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith("-" + jar.getFileName()))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
        var name = entry.getName();
        var inside = name.startsWith(CLASSES) ? name.substring(CLASSES.length()) : name;
        boolean wanted = name.startsWith(CLASSES) || name.equals("META-INF/MANIFEST.MF");
        if (!wanted || inside.isEmpty()) {
            return;
        }
        out.putNextEntry(new ZipEntry(inside));
        try (var in = zip.getInputStream(entry)) {
            if (name.equals("META-INF/MANIFEST.MF")) {
                out.write(manifest(in).getBytes(StandardCharsets.UTF_8));
            } else {
                in.transferTo(out);
            }
        }
        out.closeEntry();
    }

    /** The version stays readable; the launcher's entries would only mislead. */
    private static String manifest(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("Manifest-Version") || line.startsWith("Implementation-"))
                        .reduce("", (all, line) -> all + line + "\r\n")
                + "\r\n";
    }
}

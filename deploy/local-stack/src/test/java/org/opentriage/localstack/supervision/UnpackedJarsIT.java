package org.opentriage.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedJarsIT {

    @TempDir
    Path folder;

    @Test
    void theClassPathHoldsTheApplicationFirstAndThenItsLibraries() throws Exception {
        var jar = jar("one", 1000);
        var entries = entries(jar);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).toString()).endsWith("-library.jar");
        assertThat(UnpackedJars.mainClass(jar)).isEqualTo("example.Main");
        try (var classes = new URLClassLoader(
                new java.net.URL[] {entries.getFirst().toUri().toURL()}, null)) {
            assertThat(classes.getResource("application.yml")).isNotNull();
            assertThat(classes.getResource("BOOT-INF/lib/library.jar")).isNull();
        }
    }

    @Test
    void anotherBuildTakesThePlaceOfTheEarlierAndSharesItsLibraries() throws Exception {
        var first = entries(jar("one", 1000));
        var second = entries(jar("two", 2000));
        assertThat(first.getFirst()).doesNotExist();
        assertThat(second.getFirst()).exists();
        assertThat(second.get(1)).isEqualTo(first.get(1)).exists();
    }

    private List<Path> entries(Path jar) throws IOException {
        return List.of(new UnpackedJars(folder.resolve("jars")).classPath(jar).split(":")).stream()
                .map(Path::of)
                .toList();
    }

    private Path jar(String setting, long at) throws IOException {
        var jar = folder.resolve("sample-service.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nStart-Class: example.Main\r\n\r\n");
            put(out, "org/springframework/boot/loader/Loader.class", "loader");
            put(out, "BOOT-INF/classes/application.yml", setting);
            put(out, "BOOT-INF/lib/library.jar", "library");
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(at));
        return jar;
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        ((OutputStream) out).write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}

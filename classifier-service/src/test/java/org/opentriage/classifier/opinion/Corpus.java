package org.opentriage.classifier.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The labelled messages in the folder {@code corpus}, one a line. */
final class Corpus {

    private static final Path FOLDER = Path.of("corpus");

    private Corpus() {}

    static List<String> of(String name) {
        try (var lines = Files.lines(FOLDER.resolve(name + ".txt"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

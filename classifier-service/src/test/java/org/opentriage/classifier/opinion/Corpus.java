package org.opentriage.classifier.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentriage.model.message.Category;

/** The labelled messages in the folder {@code corpus}; see the guide there. */
public final class Corpus {

    private static final Path FOLDER = Path.of("corpus");
    private static final Set<String> DEV = Set.of("w01", "w08");
    private static final Set<String> TEST = Set.of("w03", "w06", "w09");

    private Corpus() {}

    /** What a line is for, by its writer, so that nobody's way of putting things is both learned and measured. */
    public enum Split {
        /** Teaches. */
        TRAIN,
        /** Calibrates, and may be looked at while rules are written. */
        DEV,
        /** Measures, and nothing else. */
        TEST
    }

    /**
     * One message.
     *
     * @param score 5 to 1, R = a person must look, {@code <5} = no emergency
     * @param category name of a {@link Category}, or "-" where nobody said
     * @param kind what makes it hard
     */
    public record Line(String id, String score, String category, String kind, String text) {

        String writer() {
            return id.substring(0, id.indexOf('-'));
        }

        public Split split() {
            return DEV.contains(writer()) ? Split.DEV : TEST.contains(writer()) ? Split.TEST : Split.TRAIN;
        }

        public boolean isEmergency() {
            return score.equals("5");
        }
    }

    /** Every line that both labellers read alike: as an emergency, or not as one. */
    public static List<Line> agreed(Split split) {
        var second = secondLabels();
        return lines().stream()
                .filter(line -> line.split() == split)
                .filter(line ->
                        !second.containsKey(line.id()) || "5".equals(second.get(line.id())) == line.isEmergency())
                .toList();
    }

    static List<Line> lines() {
        try (var files = Files.list(FOLDER.resolve("writers"))) {
            return files.sorted()
                    .flatMap(Corpus::rows)
                    .map(row -> new Line(row[0], row[1], row[2], row[3], row[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the second labeller said, by id. */
    static Map<String, String> secondLabels() {
        return rows(FOLDER.resolve("second-labels.tsv")).collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private static Stream<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

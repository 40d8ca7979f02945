package org.opentriage.classifier.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentriage.classifier.opinion.Corpus.Line;
import org.opentriage.classifier.opinion.Corpus.Split;

/**
 * Trains the second opinion anew from what the corpus teaches, makes its answers probabilities on the lines that calibrate, and writes it
 * where the service finds it. Run it in the folder of the module.
 */
final class TrainOpinion {

    static final String LABEL = "2026.11";
    /** Log odds of the calibrated answer: more likely than not. Chosen on the lines that calibrate, never on those that measure. */
    static final double THRESHOLD = 0;
    /** Refills and bills are full of drug names and impatience: seven in ten. */
    static final double EXPLAINED_THRESHOLD = StrictMath.log(0.7 / 0.3);

    private TrainOpinion() {}

    static LinearModel train() {
        var lines = Corpus.agreed(Split.TRAIN);
        var raw = Training.train(
                texts(lines, true),
                texts(lines, false),
                new LinearModel.Manifest(LABEL, "", 0, 0, THRESHOLD, EXPLAINED_THRESHOLD));
        var known = Corpus.agreed(Split.DEV);
        return Calibration.of(raw, texts(known, true), texts(known, false)).applied(raw);
    }

    /** What only a person can tell is no example of either. */
    private static List<String> texts(List<Line> lines, boolean emergencies) {
        return lines.stream()
                .filter(line -> !line.score().equals("R") && line.isEmergency() == emergencies)
                .map(Line::text)
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        var model = train();
        var folder = Path.of("src/main/resources/opinion");
        var manifest = model.manifest();
        Files.createDirectories(folder);
        Files.write(folder.resolve("weights.bin"), model.weights());
        Files.writeString(folder.resolve("manifest.yml"), """
                # Written by TrainOpinion from the folder corpus; the weights stand in weights.bin, one byte each.
                label: "%s"
                sha256: %s
                scale: %s
                bias: %s
                threshold: %s
                explainedThreshold: %s
                """.formatted(
                        manifest.label(),
                        manifest.sha256(),
                        manifest.scale(),
                        manifest.bias(),
                        manifest.threshold(),
                        manifest.explainedThreshold()));
    }
}

package org.opentriage.classifier.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains the second opinion anew from the corpus and writes it where the service finds it. Run it in the folder of the module. */
final class TrainOpinion {

    static final String LABEL = "2026.11";
    /** Log odds; chosen on an earlier held-out set, which now teaches: not to be tuned on the one that measures. */
    static final double THRESHOLD = 1.5;
    /** Refills and bills are full of drug names and impatience. */
    static final double EXPLAINED_THRESHOLD = 3.0;

    private TrainOpinion() {}

    static LinearModel train() {
        return Training.train(
                Corpus.of("urgent"),
                Corpus.of("standard"),
                new LinearModel.Manifest(LABEL, "", 0, 0, THRESHOLD, EXPLAINED_THRESHOLD));
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

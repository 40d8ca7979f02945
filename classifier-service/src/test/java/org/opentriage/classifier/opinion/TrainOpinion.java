package org.opentriage.classifier.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains the second opinion anew from the corpus and writes it where the service finds it. Run it in the folder of the module. */
final class TrainOpinion {

    static final String LABEL = "2026.11";
    /** Chosen where the held-out emergencies gain most for one more review in a hundred office messages. */
    static final double THRESHOLD = 1.5;

    private TrainOpinion() {}

    static LinearModel train() {
        return Training.train(Corpus.of("urgent"), Corpus.of("standard"), LABEL, THRESHOLD);
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
                """.formatted(
                        manifest.label(), manifest.sha256(), manifest.scale(), manifest.bias(), manifest.threshold()));
    }
}

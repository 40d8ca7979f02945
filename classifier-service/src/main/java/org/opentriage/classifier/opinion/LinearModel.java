package org.opentriage.classifier.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.classifier.text.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A weight for each place of the feature table. A message is as urgent as its most urgent stretch: the whole part, or one of its
 * sentences, so that a flag in the ninth sentence of a long story is heard.
 */
public final class LinearModel implements SecondOpinion {

    private static final String FOLDER = "/opinion/";
    private static final int FEWEST_WORDS = 4;

    private final byte[] weights;
    private final Manifest manifest;

    /**
     * What the model is.
     *
     * @param label edition
     * @param sha256 of the weights
     * @param scale one step of a stored weight
     * @param bias added to every answer
     * @param threshold from which on a person should look
     * @param explainedThreshold the same where the rules know an everyday matter that the message is about
     */
    record Manifest(
            String label, String sha256, double scale, double bias, double threshold, double explainedThreshold) {}

    LinearModel(byte[] weights, Manifest manifest) {
        this.weights = weights.clone();
        this.manifest = manifest;
    }

    /**
     * The model that ships with the service.
     *
     * @throws IllegalStateException when the weights are not those that the manifest names
     */
    public static LinearModel shipped() {
        var manifest = YAMLMapper.builder().build().readValue(bytes("manifest.yml"), Manifest.class);
        var weights = bytes("weights.bin");
        if (!hashOf(weights).equals(manifest.sha256)) {
            throw new IllegalStateException("the weights of the second opinion are not those that its manifest names");
        }
        return new LinearModel(weights, manifest);
    }

    @Override
    public boolean wantsAPerson(MessageText message, boolean explained) {
        var threshold = explained ? manifest.explainedThreshold : manifest.threshold;
        return message.current().stream().anyMatch(part -> urgency(part) > threshold);
    }

    @Override
    public String version() {
        return manifest.label + "-" + manifest.sha256.substring(0, 8);
    }

    Manifest manifest() {
        return manifest;
    }

    byte[] weights() {
        return weights.clone();
    }

    /** Logarithm of the odds that the most urgent stretch of the text is an emergency. */
    double urgency(Text text) {
        if (text.size() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        var features = new Features(text);
        var most = urgency(features.of(0, text.size()));
        for (var from = 0; from < text.size(); from = text.sentenceEnd(from)) {
            var to = text.sentenceEnd(from);
            if (to - from >= FEWEST_WORDS) {
                most = Math.max(most, urgency(features.of(from, to)));
            }
        }
        return most;
    }

    private double urgency(int[] places) {
        var sum = 0;
        for (var place : places) {
            sum += weights[place];
        }
        return sum * manifest.scale / Math.sqrt(places.length) + manifest.bias;
    }

    static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String name) {
        try (var stream = LinearModel.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the second opinion lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

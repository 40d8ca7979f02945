package org.opentriage.classifier.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.MessageField;

/**
 * Logistic regression by steps that shrink for each weight on its own. The same texts in the same order give the same bytes, on every
 * machine.
 */
final class Training {

    private static final int SEED = 20261121;
    private static final int ROUNDS = 12;
    private static final double STEP = 0.5;
    private static final double BIAS_STEP = 0.02;
    private static final double DECAY = 0.0005;

    private final double[] weights = new double[Features.TABLE];
    private final double[] travelled = new double[Features.TABLE];
    private double bias;

    private Training() {
        Arrays.fill(travelled, 1e-6);
    }

    private record Example(int[] places, int label) {}

    /** @param wanted label and thresholds of the new model; the rest is learned */
    static LinearModel train(List<String> urgent, List<String> other, LinearModel.Manifest wanted) {
        var examples = new ArrayList<Example>();
        urgent.forEach(text -> examples.add(example(text, 1)));
        other.forEach(text -> examples.add(example(text, 0)));
        var training = new Training();
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            examples.forEach(training::learn);
        }
        return training.model(wanted);
    }

    private static Example example(String text, int label) {
        var words = Text.of(MessageField.BODY, text);
        var places = new Features(words).of(0, words.size());
        Arrays.sort(places);
        return new Example(places, label);
    }

    private void learn(Example example) {
        if (example.places.length == 0) {
            return;
        }
        var length = Math.sqrt(example.places.length);
        var sum = 0.0;
        for (var place : example.places) {
            sum += weights[place];
        }
        var miss = 1 / (1 + StrictMath.exp(-(sum / length + bias))) - example.label;
        for (var place : example.places) {
            var slope = miss / length + DECAY * weights[place];
            travelled[place] += slope * slope;
            weights[place] -= STEP * slope / Math.sqrt(travelled[place]);
        }
        bias -= BIAS_STEP * miss;
    }

    private LinearModel model(LinearModel.Manifest wanted) {
        var largest = Arrays.stream(weights).map(Math::abs).max().orElse(1);
        var scale = largest / Byte.MAX_VALUE;
        var stored = new byte[weights.length];
        for (var i = 0; i < stored.length; i++) {
            stored[i] = (byte) Math.round(weights[i] / scale);
        }
        return new LinearModel(
                stored,
                new LinearModel.Manifest(
                        wanted.label(),
                        LinearModel.hashOf(stored),
                        scale,
                        bias,
                        wanted.threshold(),
                        wanted.explainedThreshold()));
    }
}

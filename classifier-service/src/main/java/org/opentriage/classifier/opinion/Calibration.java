package org.opentriage.classifier.opinion;

import java.util.ArrayList;
import java.util.List;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.MessageField;

/**
 * Makes a model's answer a probability that holds on messages that did not teach it (Platt 1999): the log odds are stretched and shifted
 * until they fit best, by Newton's method.
 *
 * @param stretch factor of the model's answer
 * @param shift added after that
 */
record Calibration(double stretch, double shift) {

    private static final int STEPS = 50;
    /** Keeps the curvature invertible when all answers are alike. */
    private static final double RIDGE = 1e-6;

    static Calibration of(LinearModel model, List<String> urgent, List<String> other) {
        var answers = new ArrayList<Answer>();
        urgent.forEach(text -> answers.add(new Answer(urgency(model, text), 1)));
        other.forEach(text -> answers.add(new Answer(urgency(model, text), 0)));
        var fit = new Calibration(1, 0);
        for (var step = 0; step < STEPS; step++) {
            fit = fit.closerTo(answers);
        }
        return fit;
    }

    private record Answer(double urgency, int truth) {}

    private static double urgency(LinearModel model, String text) {
        return model.urgency(Text.of(MessageField.BODY, text));
    }

    private Calibration closerTo(List<Answer> answers) {
        double slopeStretch = 0;
        double slopeShift = 0;
        double stretchStretch = RIDGE;
        double stretchShift = 0;
        double shiftShift = RIDGE;
        for (var answer : answers) {
            var likely = 1 / (1 + StrictMath.exp(-(stretch * answer.urgency + shift)));
            var miss = likely - answer.truth;
            var spread = likely * (1 - likely);
            slopeStretch += miss * answer.urgency;
            slopeShift += miss;
            stretchStretch += spread * answer.urgency * answer.urgency;
            stretchShift += spread * answer.urgency;
            shiftShift += spread;
        }
        var determinant = stretchStretch * shiftShift - stretchShift * stretchShift;
        return new Calibration(
                stretch - (shiftShift * slopeStretch - stretchShift * slopeShift) / determinant,
                shift - (stretchStretch * slopeShift - stretchShift * slopeStretch) / determinant);
    }

    /** The same model with its answers as they should be. */
    LinearModel applied(LinearModel model) {
        var manifest = model.manifest();
        return new LinearModel(
                model.weights(),
                new LinearModel.Manifest(
                        manifest.label(),
                        manifest.sha256(),
                        manifest.scale() * stretch,
                        manifest.bias() * stretch + shift,
                        manifest.threshold(),
                        manifest.explainedThreshold()));
    }
}

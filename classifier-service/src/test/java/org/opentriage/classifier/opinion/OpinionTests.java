package org.opentriage.classifier.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.opinion.Corpus.Line;
import org.opentriage.classifier.opinion.Corpus.Split;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.MessageField;

/** The model is what the corpus teaches, and worth having on messages that it has not seen. */
class OpinionTests {

    private static final LinearModel MODEL = LinearModel.shipped();

    @Test
    void theShippedModelIsWhatTheCorpusTeaches() {
        var trained = TrainOpinion.train();
        assertThat(trained.manifest().sha256())
                .as("the corpus has changed: run TrainOpinion")
                .isEqualTo(MODEL.manifest().sha256());
        assertThat(trained.manifest().bias()).isEqualTo(MODEL.manifest().bias());
    }

    @Test
    void byItselfItHearsHalfOfTheEmergenciesThatMeasureAndFewOtherMessages() {
        assertThat(shareOf(line -> line.isEmergency())).isGreaterThan(0.5);
        assertThat(shareOf(line -> !line.isEmergency() && !line.score().equals("R")))
                .isLessThan(0.15);
    }

    @Test
    void itsAnswersAreProbabilities() {
        var lines = Corpus.agreed(Split.TEST).stream()
                .filter(line -> !line.score().equals("R"))
                .toList();
        var expected = lines.stream()
                .mapToDouble(line -> 1 / (1 + Math.exp(-MODEL.urgency(Text.of(MessageField.BODY, line.text())))))
                .average()
                .orElseThrow();
        var told = (double) lines.stream().filter(Line::isEmergency).count() / lines.size();
        assertThat(expected).isCloseTo(told, within(0.1));
    }

    @Test
    void aFlagInTheMiddleOfALongStoryIsHeard() {
        var story = "We went to the lake and my cousin brought the dog. ".repeat(20);
        var urgent = "Suddenly she can not speak and her right arm is numb.";
        assertThat(wanted(urgent)).isTrue();
        assertThat(wanted(story)).isFalse();
        assertThat(wanted(story + urgent + " " + story)).isTrue();
    }

    @Test
    void switchedOffItHasNoOpinion() {
        assertThat(SecondOpinion.NONE.wantsAPerson(MessageText.of(null, "I am dying", null, null), false))
                .isFalse();
    }

    private static double shareOf(Predicate<Line> which) {
        var texts =
                Corpus.agreed(Split.TEST).stream().filter(which).map(Line::text).toList();
        return (double) texts.stream().filter(OpinionTests::wanted).count() / texts.size();
    }

    private static boolean wanted(String text) {
        return MODEL.wantsAPerson(MessageText.of(null, text, null, null), false);
    }
}

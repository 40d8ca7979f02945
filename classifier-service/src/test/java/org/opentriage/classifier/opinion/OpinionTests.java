package org.opentriage.classifier.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentriage.classifier.text.MessageText;

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
    void byItselfItHearsHalfOfHeldOutEmergenciesAndFewOtherMessages() {
        assertThat(shareOf("held-out-urgent")).isGreaterThan(0.5);
        assertThat(shareOf("held-out-standard")).isLessThan(0.1);
    }

    @Test
    void nothingTeachesThatMeasures() {
        assertThat(Corpus.of("urgent")).doesNotContainAnyElementsOf(Corpus.of("held-out-urgent"));
        assertThat(Corpus.of("standard")).doesNotContainAnyElementsOf(Corpus.of("held-out-standard"));
        assertThat(Corpus.of("standard")).doesNotContainAnyElementsOf(Corpus.of("urgent"));
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

    private static double shareOf(String name) {
        var texts = Corpus.of(name);
        return (double) texts.stream().filter(OpinionTests::wanted).count() / texts.size();
    }

    private static boolean wanted(String text) {
        return MODEL.wantsAPerson(MessageText.of(null, text, null, null), false);
    }
}

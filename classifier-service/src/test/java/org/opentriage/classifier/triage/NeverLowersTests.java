package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentriage.model.message.Disposition;

/** Nothing that a patient adds around a red flag makes it disappear. */
class NeverLowersTests {

    private static final int SEED = 20261121;
    /** Milliseconds; generous, since the machine that builds is shared. A quiet one needs a tenth. */
    private static final int SLOWEST = 3_000;

    static List<String> redFlags() {
        return List.of(
                "my chest feels tight and heavy",
                "I can't breathe right",
                "her face is drooping on one side",
                "I want to end my life",
                "the bleeding won't stop",
                "my tongue is swelling up",
                "he had a seizure an hour ago",
                "I cant wake my husband",
                "she took too many pills",
                "me duele el pecho");
    }

    @ParameterizedTest
    @MethodSource("redFlags")
    void politenessAndOfficeMattersDoNotLower(String redFlag) {
        for (var noise : List.of(
                "Probably nothing, I don't want to bother you.",
                "No rush, whenever you can.",
                "Also please refill my lisinopril and move my appointment.",
                "This bill is killing me.",
                "Thank you so much, have a great day!",
                "Sent from my iPhone")) {
            assertThat(Questions.portal(redFlag + ". " + noise).score())
                    .as(noise)
                    .isEqualTo(5);
            assertThat(Questions.portal(noise + " " + redFlag).score())
                    .as(noise)
                    .isEqualTo(5);
            assertThat(Questions.withQuoted(redFlag, noise).score()).as(noise).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("redFlags")
    void howItIsTypedDoesNotMatter(String redFlag) {
        assertThat(Questions.portal(redFlag.toUpperCase(Locale.ROOT)).score()).isEqualTo(5);
        assertThat(Questions.portal(redFlag.replace(" ", "  \t ")).score()).isEqualTo(5);
        assertThat(Questions.portal(redFlag.replace("e", "e\u200b")).score()).isEqualTo(5);
        assertThat(Questions.portal("<p>" + redFlag.replace(" ", " <b></b>") + "</p>")
                        .score())
                .isEqualTo(5);
        assertThat(Questions.portal(redFlag.replace('a', '\u0430').replace('o', '\u043e'))
                        .score())
                .isEqualTo(5);
        assertThat(Questions.portal(redFlag.replace("'", "\u2019") + "!!!!").score())
                .isEqualTo(5);
        assertThat(Questions.portal("um so uh " + redFlag + " um yeah call me").score())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("redFlags")
    void aRedFlagBehindFiftyThousandCharactersIsFound(String redFlag) {
        var story = "I went to the store and then I talked with my neighbor about the garden. ".repeat(700);
        assertThat(Questions.portal(story + redFlag).score()).isEqualTo(5);
    }

    @Test
    void theSameMessageGivesTheSameAnswer() {
        redFlags().forEach(text -> assertThat(Questions.portal(text)).isEqualTo(Questions.portal(text)));
    }

    @Test
    void anyCharactersGetAnAnswerInTime() {
        var random = new Random(SEED);
        for (var round = 0; round < 1_000; round++) {
            var text = new StringBuilder();
            var length = random.nextInt(2_000);
            for (var i = 0; i < length; i++) {
                text.appendCodePoint(
                        random.nextInt(5) == 0 ? random.nextInt(Character.MAX_CODE_POINT) : 32 + random.nextInt(95));
            }
            assertThat(Questions.portal(text.toString()).score()).isBetween(1, 5);
        }
        List.of("5's", "'", "'s", "\u0345's", "1.", "1.2.3", "&", "<", "<a", "&#39;", "one hundred and", "\ud800")
                .forEach(Questions::portal);
        assertThat(Questions.METERS.find("triage.classifier.failed").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    @Test
    void anOversizedMessageIsReadInPartsAndReviewed() {
        var assessment = Questions.portal("word ".repeat(60_000) + "and my chest hurts");
        assertThat(assessment.score()).isEqualTo(5);
        assertThat(assessment.disposition()).isEqualTo(Disposition.REVIEW);
    }

    @Test
    void endlessRepetitionStaysQuick() {
        for (var text : List.of("chest pain ", "no no no ", "the the ", "fever 104 ", "<<<<< ", "&&&& ", "10 10 10 ")) {
            var long100k = text.repeat(99_000 / text.length());
            Questions.portal(long100k);
            var start = System.nanoTime();
            Questions.portal(long100k);
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).as(text).isLessThan(Duration.ofMillis(SLOWEST));
        }
    }
}

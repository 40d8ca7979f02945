package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.triage.GoldenPack.Expectation;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;

/**
 * Whatever is put around a red flag, however it is typed: it stays one. Ten thousand seeded cases for each property, made of the
 * golden pack's emergencies.
 */
class NeverLowersPropertiesTests {

    private static final int CASES = 10_000;
    private static final long SEED = 20261121;
    private static final int TO_SHOW = 15;

    private static final List<String> URGENT = GoldenPack.shipped().cases().stream()
            .filter(golden -> golden.expectation() == Expectation.URGENT)
            .map(GoldenPack.Case::text)
            .toList();
    private static final List<String> CALM = GoldenPack.shipped().cases().stream()
            .filter(golden -> golden.expectation() == Expectation.CALM || golden.expectation() == Expectation.OFFICE)
            .map(GoldenPack.Case::text)
            .toList();
    private static final List<String> NOISE = List.of(
            "Probably nothing.",
            "I don't want to bother you.",
            "No rush at all, whenever you can.",
            "It's not urgent.",
            "Hi there,",
            "Good morning Dr. Lee,",
            "Thank you so much, have a great day!",
            "Best regards, Pat",
            "Sent from my iPhone",
            "This bill is killing me.",
            "I'm dying to hear from you lol.",
            "Please also refill my lisinopril.",
            "And can you move my appointment to Friday?",
            "My insurance card changed.",
            "I forgot my portal password.",
            "What are your hours on Saturday?",
            "No fever, no cough.",
            "I have been busy lately.",
            "My father died of a heart attack years ago.",
            "I read about strokes last year.",
            "Do you take Aetna?",
            "If this is an emergency, call 911.",
            "Sorry for the long message.",
            "Muchas gracias.");

    @Test
    void politenessOfficeMattersAndSayingsAroundItKeepTheScore() {
        check("a", (random, text) -> around(random, text), (text, answer) -> answer.score() == 5);
    }

    @Test
    void quotedHistoryBelowItKeepsTheScore() {
        check(
                "b",
                (random, text) -> text + "\n\nOn Mon, Nov 16, 2026 Front Desk <desk@demo.example> wrote:\n> "
                        + pick(random, CALM) + "\n> " + pick(random, NOISE),
                (text, answer) -> answer.score() == 5);
    }

    @Test
    void howItIsTypedKeepsTheScore() {
        check("c", NeverLowersPropertiesTests::retyped, (text, answer) -> answer.score() == 5);
    }

    @Test
    void theSecondOpinionNeverLowers() {
        var all = new ArrayList<>(CALM);
        all.addAll(URGENT);
        var worse = new ConcurrentLinkedQueue<String>();
        cases().forEach(random -> {
            var text = pick(random, all) + " " + pick(random, all);
            var with = Questions.portal(text);
            var without = Questions.RULES_ONLY.assess(Questions.question("", text, ""));
            if (with.score() < without.score()
                    || (without.disposition() == Disposition.REVIEW && with.disposition() == Disposition.AUTO)) {
                worse.add(text);
            }
        });
        assertThat(worse).isEmpty();
    }

    @Test
    void whatNobodyCanReadIsReviewedAndNeverDropped() {
        var dropped = new ConcurrentLinkedQueue<String>();
        cases().forEach(random -> {
            var text = new StringBuilder();
            var alphabet = 0x370 + random.nextInt(0x2000);
            for (var i = 0; i < random.nextInt(60); i++) {
                text.appendCodePoint(
                        random.nextInt(4) == 0 ? random.nextInt(0x20, 0x40) : alphabet + random.nextInt(64));
            }
            var answer = Questions.portal(text.toString());
            if (answer.disposition() != Disposition.REVIEW || answer.score() < 4) {
                dropped.add(text.toString());
            }
        });
        assertThat(dropped).hasSizeLessThan(CASES / 1000);
    }

    @Test
    void theSameMessageGetsTheSameAnswer() {
        check("f", NeverLowersPropertiesTests::around, (text, answer) -> answer.equals(Questions.portal(text)));
    }

    @Test
    void aLongStoryBeforeItKeepsTheScore() {
        check("g", NeverLowersPropertiesTests::behindAStory, (text, answer) -> answer.score() == 5);
    }

    @Test
    void oneSlipInALongWordIsSeenAllTheSame() {
        var missed = new ConcurrentLinkedQueue<String>();
        cases().forEach(random -> {
            var text = withSlip(random, pick(random, URGENT));
            var answer = Questions.portal(text);
            if (answer.score() < 5 && answer.disposition() == Disposition.AUTO) {
                missed.add(text);
            }
        });
        assertThat(missed.size())
                .as("%s", missed.stream().limit(TO_SHOW).toList())
                .isLessThan(CASES / 50);
    }

    private static void check(
            String property, BiFunction<Random, String, String> change, BiPredicate<String, Assessment> holds) {
        var broken = new ConcurrentLinkedQueue<String>();
        cases().forEach(random -> {
            var text = change.apply(random, pick(random, URGENT));
            if (!holds.test(text, Questions.portal(text))) {
                broken.add(text);
            }
        });
        assertThat(broken.size())
                .as(
                        "(%s) broken by %s",
                        property, broken.stream().limit(TO_SHOW).toList())
                .isZero();
    }

    private static Stream<Random> cases() {
        return IntStream.range(0, CASES).parallel().mapToObj(number -> new Random(SEED * 31 + number));
    }

    private static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String around(Random random, String text) {
        var head = pick(random, NOISE);
        var tail = pick(random, NOISE);
        return switch (random.nextInt(3)) {
            case 0 -> head + " " + text;
            case 1 -> closed(text) + " " + tail;
            default -> head + "\n" + closed(text) + "\n\n" + tail;
        };
    }

    private static String closed(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    private static String behindAStory(Random random, String text) {
        var story = new StringBuilder();
        for (var i = 0; i < 3 + random.nextInt(9); i++) {
            story.append("We drove to my cousin and talked about the garden, the weather and the neighbors. ");
        }
        return story + text;
    }

    private static String retyped(Random random, String text) {
        return switch (random.nextInt(7)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace(" ", random.nextBoolean() ? "  " : " \t ");
            case 2 -> text.replace("e", "e\u200b").replace("o", "\u00ado");
            case 3 -> "<p>" + text.replace("<", "") + "</p>";
            case 4 -> text.replace('a', '\u0430').replace('o', '\u043e').replace('c', '\u0441');
            case 5 -> text.replace("'", "\u2019") + "!!!!";
            default -> text + " \uD83D\uDE1F\uD83D\uDE1F";
        };
    }

    /** Replaces or swaps one letter inside a word of six letters or more. */
    private static String withSlip(Random random, String text) {
        var words = text.split(" ");
        var longWords = IntStream.range(0, words.length)
                .filter(i -> words[i].matches("[a-z]{6,}"))
                .toArray();
        if (longWords.length == 0) {
            return text;
        }
        var at = longWords[random.nextInt(longWords.length)];
        var word = new StringBuilder(words[at]);
        var place = 1 + random.nextInt(word.length() - 2);
        if (random.nextBoolean()) {
            word.setCharAt(place, (char) ('a' + random.nextInt(26)));
        } else {
            var letter = word.charAt(place);
            word.setCharAt(place, word.charAt(place + 1));
            word.setCharAt(place + 1, letter);
        }
        words[at] = word.toString();
        return String.join(" ", words);
    }
}

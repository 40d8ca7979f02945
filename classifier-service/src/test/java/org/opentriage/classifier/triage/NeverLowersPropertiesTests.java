package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.golden.GoldenPack.Expectation;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.MessageField;
import org.opentriage.model.message.PatientContext;

/**
 * Whatever is put around a red flag, however it is typed: it stays one. Ten thousand seeded cases for each property, made of the
 * golden pack's emergencies.
 */
class NeverLowersPropertiesTests {

    private static final int CASES = 10_000;
    private static final long SEED = 20261121;
    private static final int TO_SHOW = 15;

    private static final Pattern LONG_WORD = Pattern.compile("(?<![a-z'’])[a-z]{6,}(?![a-z'’])");
    private static final String BLANKS = " \t\n\r\u00a0\u200b\u200d\u2060\ufeff.,-!?";

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
            var text = unreadable(random);
            var answer = Questions.portal(text);
            if (answer.disposition() != Disposition.REVIEW || answer.score() < 4) {
                dropped.add(text);
            }
        });
        assertThat(dropped).isEmpty();
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
    void theRedFlagBehindFiftyThousandCharactersIsFound() {
        IntStream.range(0, 200)
                .parallel()
                .mapToObj(number -> new Random(SEED * 37 + number))
                .forEach(random -> {
                    var text = (pick(random, CALM) + "\n\n").repeat(50_000 / 20).substring(0, 50_000) + "\n\n"
                            + pick(random, URGENT);
                    assertThat(Questions.portal(text).score())
                            .as("(g) %s", text.substring(49_900))
                            .isEqualTo(5);
                });
    }

    @Test
    void oneSlipInALongWordOfARedFlagIsSeenAllTheSame() {
        var missed = new ConcurrentLinkedQueue<String>();
        cases().forEach(random -> {
            var text = withSlip(random, pick(random, URGENT));
            var answer = Questions.portal(text);
            if (answer.score() < 5 && answer.disposition() == Disposition.AUTO) {
                missed.add(text);
            }
        });
        assertThat(missed.size())
                .as("(h) %s", missed.stream().distinct().limit(TO_SHOW).toList())
                .isZero();
    }

    @Test
    void whatTheChartAddsNeverLowers() {
        var texts = new ArrayList<>(CALM);
        texts.addAll(URGENT);
        var worse = new ConcurrentLinkedQueue<String>();
        cases().forEach(random -> {
            var text = random.nextInt(4) == 0 ? pick(random, texts) + " " + pick(random, texts) : pick(random, texts);
            var chart = Charts.any(random);
            var fuller = Charts.withOneMore(random, chart);
            var less = Questions.forPatient(text, random.nextBoolean() ? PatientContext.NONE : chart);
            var more = Questions.forPatient(text, fuller);
            if (more.score() < less.score()
                    || (less.disposition() == Disposition.REVIEW && more.disposition() == Disposition.AUTO)
                    || (more.autoReplyAllowed() && !less.autoReplyAllowed())) {
                worse.add(text);
            }
        });
        assertThat(worse).isEmpty();
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

    /** Replaces or swaps one letter inside a word of six letters or more that the red flag is made of. */
    private static String withSlip(Random random, String text) {
        var places = Questions.portal(text).hits().stream()
                .filter(hit -> hit.score() == 5 && hit.context() == null && hit.field() == MessageField.BODY)
                .flatMap(hit -> LONG_WORD
                        .matcher(text)
                        .region(hit.start(), hit.end())
                        .results()
                        .map(MatchResult::start))
                .toList();
        if (places.isEmpty()) {
            return text;
        }
        var start = places.get(random.nextInt(places.size()));
        var word = LONG_WORD.matcher(text).region(start, text.length());
        var length = word.lookingAt() ? word.end() - start : 0;
        var place = start + 1 + random.nextInt(length - 2);
        var changed = new StringBuilder(text);
        if (random.nextBoolean()) {
            changed.setCharAt(place, (char) ('a' + random.nextInt(26)));
        } else {
            changed.setCharAt(place, text.charAt(place + 1));
            changed.setCharAt(place + 1, text.charAt(place));
        }
        return changed.toString();
    }

    /** Nothing, something in letters that no rule is written in, or bytes that are no text. */
    private static String unreadable(Random random) {
        var text = new StringBuilder();
        var kind = random.nextInt(4);
        var alphabet = pickAlphabet(random);
        var length = random.nextInt(400);
        for (var i = 0; i < length; i++) {
            switch (kind) {
                case 0 -> text.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
                case 1 -> text.append((char) random.nextInt(256)).append((char) random.nextInt(32));
                case 2 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT));
                default ->
                    text.appendCodePoint(
                            random.nextInt(4) == 0 ? random.nextInt(0x20, 0x40) : alphabet + random.nextInt(64));
            }
        }
        return text.toString();
    }

    /** Any alphabet but the Latin one. */
    private static int pickAlphabet(Random random) {
        return 0x370 + random.nextInt(0x1A00 - 0x370);
    }
}

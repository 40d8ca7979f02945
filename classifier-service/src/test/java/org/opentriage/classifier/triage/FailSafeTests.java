package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.opinion.SecondOpinion;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.classifier.text.ReadingLimit;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;

/** Whatever goes wrong inside, a person looks, and the next message is read. */
class FailSafeTests {

    /** Half of what is allowed: worst cases stay well below the limit. */
    private static final ReadingLimit TIGHT = new ReadingLimit(Questions.LIMIT.steps() / 2, Questions.LIMIT.time());

    private static final ClinicalEngine CLINICAL = ClinicalEngine.shipped();
    private static final AdministrativeEngine ADMINISTRATIVE = AdministrativeEngine.shipped();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    @Timeout(60)
    void anEngineThatNeverEndsIsStoppedAndAPersonLooks() {
        var answer = triage(Questions.LIMIT, FailSafeTests::readForEver).tryOut("Can I get a refill of my lisinopril?");
        assertReview(answer, "longer than is allowed");
        assertThat(failures("OPINION", "TIME")).isOne();
    }

    @Test
    void oneThatStandsStillIsStoppedByTheClock() {
        var limit = new ReadingLimit(Long.MAX_VALUE, Duration.ofMillis(20));
        assertReview(triage(limit, FailSafeTests::readForEver).tryOut("refill please"), "longer than is allowed");
    }

    @Test
    void oneThatThrowsOrOverflowsCostsNoRedFlag() {
        var throwing = triage(Questions.LIMIT, _ -> {
            throw new IllegalStateException("broken");
        });
        assertReview(throwing.tryOut("refill please"), "could not finish");
        assertThat(throwing.tryOut("my chest feels tight and heavy").score()).isEqualTo(5);
        assertThat(failures("OPINION", "ERROR")).isEqualTo(2);
        assertReview(triage(Questions.LIMIT, FailSafeTests::overflow).tryOut("refill please"), "could not finish");
    }

    @Test
    void whereNothingCanBeReadInTimeAPersonStillGetsTheMessage() {
        var answer =
                triage(new ReadingLimit(1, Duration.ofMinutes(1)), _ -> false).tryOut("hello ".repeat(2_000));
        assertReview(answer, "longer than is allowed");
        assertThat(failures("TEXT", "TIME")).isOne();
    }

    @ParameterizedTest
    @MethodSource("worstCases")
    void worstCasesCostLessThanHalfOfWhatIsAllowed(String worst) {
        var answer = triage(TIGHT, _ -> false).tryOut(worst);
        assertThat(answer.reasons()).noneMatch(reason -> reason.contains("longer than is allowed"));
        assertThat(meters.find("triage.classifier.failed").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    static Stream<String> worstCases() {
        var repeated = Stream.of(
                "a",
                "ab",
                "chest ",
                "chest pain ",
                "no chest pain, ",
                "no no no ",
                "chest arm jaw back ",
                "fever 104 ",
                "cheast pian ",
                "if this is an emergency ",
                "severe chest pain lately ",
                "> > ",
                "From:\n",
                "\n",
                "- ",
                "<",
                "&",
                "<b>",
                "1,",
                "1.1.",
                "one hundred and oh ",
                "'s ",
                "a\u0301\u0302\u0303\u0304",
                "\uD83D\uDE1F",
                "\u0345",
                "\ud800",
                "не могу дышать ",
                "my dad had chest pain years ago ");
        var whole = Stream.of(
                "Z\u0351\u036b\u0343\u036a\u0302 ".repeat(2_000) + "my chest hurts",
                "<".repeat(300) + "p".repeat(20_000),
                "\"".repeat(5_000) + "I said \"he said \"she said \"chest pain\"\"\"" + "\"".repeat(5_000),
                "On Monday Pat wrote:\n".repeat(900));
        return Stream.concat(repeated.map(part -> part.repeat(100_000 / part.length())), whole);
    }

    @Test
    void megabytesAreReadAtBothEndsAndAPersonReadsTheRest() {
        var answer = triage(TIGHT, _ -> false).tryOut("word ".repeat(800_000) + "and my chest hurts");
        assertReview(answer, "longer than what is read");
        assertThat(answer.score()).isEqualTo(5);
    }

    private static boolean readForEver(MessageText message) {
        while (message.body().size() > 0) {
            message.body().form(0);
        }
        return false;
    }

    private static boolean overflow(MessageText message) {
        return message.isEmpty() || overflow(message);
    }

    private static void assertReview(Assessment answer, String reason) {
        assertThat(answer.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(answer.score()).isGreaterThanOrEqualTo(4);
        assertThat(answer.reasons()).anyMatch(sentence -> sentence.contains(reason));
    }

    private double failures(String engine, String why) {
        return meters.get("triage.classifier.failed")
                .tags("engine", engine, "why", why)
                .counter()
                .count();
    }

    private Triage triage(ReadingLimit limit, Predicate<MessageText> opinion) {
        var second = new SecondOpinion() {
            @Override
            public boolean wantsAPerson(MessageText message, boolean explained) {
                return opinion.test(message);
            }

            @Override
            public String version() {
                return "made for this test";
            }
        };
        return new Triage(CLINICAL, ADMINISTRATIVE, second, limit, new ClassifierMeters(meters));
    }
}

package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.model.Phi;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.Person;
import org.opentriage.testkit.PatientMessages;

/** What of a received message matters for its score: text, chart, and the age by the birth date. */
class QuestionTests {

    @Test
    void theEventsChartReachesTheRules() {
        var chart = new PatientContext(null, true, List.of("transplant"), List.of("warfarin"), 5);
        var question = Question.of(received("I have some spotting since this morning", chart, null));
        assertThat(question.patient()).isEqualTo(chart);
        assertThat(Questions.TRIAGE.assess(question).score()).isEqualTo(5);
        assertThat(Questions.portal("I have some spotting since this morning").score())
                .isEqualTo(4);
    }

    @Test
    void theBirthDateTellsTheAgeWhereTheChartIsSilent() {
        assertThat(age(PatientContext.NONE, LocalDate.of(2026, 3, 1))).isZero();
        assertThat(age(PatientContext.NONE, LocalDate.of(1946, 11, 22))).isEqualTo(79);
        assertThat(age(PatientContext.NONE, LocalDate.of(2030, 1, 1))).isNull();
        assertThat(age(PatientContext.NONE, null)).isNull();
        var chart = new PatientContext(30, null, List.of(), List.of(), null);
        assertThat(age(chart, LocalDate.of(1946, 11, 22))).isEqualTo(30);
    }

    private static @Nullable Integer age(PatientContext chart, @Nullable LocalDate born) {
        return Question.of(received("hello", chart, born)).patient().ageYears();
    }

    private static MessageReceived received(String body, PatientContext chart, @Nullable LocalDate born) {
        var like = PatientMessages.refill();
        return new MessageReceived(
                like.messageId(),
                like.channel(),
                like.source(),
                Instant.parse("2026-11-21T08:00:00Z"),
                null,
                null,
                null,
                new Phi(body),
                null,
                null,
                new Person(IdentityState.UNKNOWN, null, null, born, null, null),
                null,
                chart,
                List.of(),
                Set.of());
    }
}

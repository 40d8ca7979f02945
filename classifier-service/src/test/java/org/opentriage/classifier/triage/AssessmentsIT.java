package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.model.EventMeta;
import org.opentriage.model.PracticeId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.testkit.PatientMessages;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A message's way through this service, over a real database and a real Kafka. */
@WithPostgres
@WithKafka
@SpringBootTest(properties = "opentriage.audit.key=0123456789abcdef")
@Import(AssessmentsIT.Behind.class)
class AssessmentsIT {

    private static final PracticeId PRACTICE = new PracticeId("demo");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final AssessedEvents assessed;
    private final MeterRegistry meters;

    @Autowired
    AssessmentsIT(Outbox outbox, TransactionTemplate transactions, AssessedEvents assessed, MeterRegistry meters) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.assessed = assessed;
        this.meters = meters;
    }

    /** Stands where routing-service stands. */
    @TestConfiguration
    static class Behind {

        @Bean
        AssessedEvents assessedEvents() {
            return new AssessedEvents();
        }
    }

    @Test
    void aReceivedMessageBecomesAnAssessedOneWithADerivedIdAndTheSameKey() {
        var event = UUID.randomUUID();
        var message = PatientMessages.chestPain();
        receive(event, message);
        var answer = await().atMost(SOON)
                .until(() -> assessed.of(message.messageId()), list -> !list.isEmpty())
                .getFirst();
        assertThat(answer.meta().id()).isEqualTo(EventMeta.derivedId(event, "assessed"));
        assertThat(answer.meta().practice()).isEqualTo(PRACTICE);
        assertThat(answer.key()).isEqualTo("conversation");
        var payload = (MessageAssessed) answer.payload();
        assertThat(payload.message()).isEqualTo(message);
        assertThat(payload.assessment().score()).isEqualTo(5);
        assertThat(payload.assessment().disposition()).isEqualTo(Disposition.AUTO);
    }

    @Test
    void aRedeliveredMessageIsOneEventForEverybodyBehindUs() {
        var event = UUID.randomUUID();
        var message = PatientMessages.refill();
        receive(event, message);
        await().atMost(SOON).until(() -> assessed.of(message.messageId()), list -> !list.isEmpty());
        receive(event, message);
        var last = PatientMessages.reschedule();
        receive(UUID.randomUUID(), last);
        await().atMost(SOON).until(() -> assessed.of(last.messageId()), list -> !list.isEmpty());
        assertThat(assessed.of(message.messageId()))
                .extracting(answer -> answer.meta().id())
                .containsExactly(EventMeta.derivedId(event, "assessed"));
    }

    @Test
    void whatNobodyUnderstandsGoesToReviewAndIsNeverDropped() {
        var message = PatientMessages.ambiguousVoicemail();
        receive(UUID.randomUUID(), message);
        var answer = await().atMost(SOON)
                .until(() -> assessed.of(message.messageId()), list -> !list.isEmpty())
                .getFirst();
        Assessment assessment = ((MessageAssessed) answer.payload()).assessment();
        assertThat(assessment.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(assessment.reasons()).isNotEmpty();
    }

    @Test
    void everyReceivedMessageIsCountedAsAssessed() {
        var messages = List.of(PatientMessages.chestPain(), PatientMessages.refill(), PatientMessages.reschedule());
        var before = count("triage.classifier.assessed");
        messages.forEach(message -> receive(UUID.randomUUID(), message));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(count("triage.classifier.assessed")).isGreaterThanOrEqualTo(before + messages.size());
            assertThat(count("triage.classifier.received"))
                    .isEqualTo(count("triage.classifier.assessed") + count("triage.classifier.retried"));
        });
        assertThat(count("triage.classifier.failed")).isZero();
    }

    private double count(String name) {
        return meters.find(name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private void receive(UUID event, MessageReceived message) {
        PracticeContext.run(
                PRACTICE,
                () -> transactions.executeWithoutResult(
                        _ -> outbox.publish(Topics.MESSAGES, "conversation", event, MessageReceived.TYPE, message)));
    }
}

package org.opentriage.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.history.TopicHistory;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaTemplate;

/** Reading again what a topic holds: one practice's events, from a time, within bounds. */
@WithPostgres
@WithKafka
@SpringBootTest(properties = {"spring.application.name=sample", "opentriage.audit.key=0123456789abcdef"})
class TopicHistoryIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int PLENTY = 1_000;

    private final PracticeId practice = new PracticeId("p-" + UUID.randomUUID());
    private final SampleApplication.Publishing publishing;
    private final TopicHistory history;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;

    @Autowired
    TopicHistoryIT(
            SampleApplication.Publishing publishing,
            TopicHistory history,
            KafkaTemplate<String, byte[]> kafka,
            Clock clock) {
        this.publishing = publishing;
        this.history = history;
        this.kafka = kafka;
        this.clock = clock;
    }

    private record Read(Set<String> names, boolean complete) {}

    @Test
    void onlyThePracticesOwnEventsAreHandedOverAndBytesThatAreNoneArePassedOver() {
        publishing.publish(new PracticeId("elsewhere"), UUID.randomUUID(), "theirs", true);
        kafka.send(new ProducerRecord<>(SampleApplication.TOPIC, "k", new byte[] {1, 2, 3}))
                .join();
        happened("first", "second");
        assertThat(read(Instant.EPOCH, PLENTY)).isEqualTo(new Read(Set.of("first", "second"), true));
        assertThat(read(Instant.EPOCH, PLENTY))
                .as("no offset is moved")
                .isEqualTo(new Read(Set.of("first", "second"), true));
    }

    @Test
    void whatIsBeyondTheBoundsIsLeftOutAndSaid() {
        happened("first", "second", "third");
        var cut = read(Instant.EPOCH, 2);
        assertThat(cut.complete()).isFalse();
        assertThat(cut.names()).hasSize(2);
        assertThat(read(Instant.EPOCH, 3).complete()).isTrue();
    }

    @Test
    void whatIsOlderIsLeftOut() {
        happened("old");
        assertThat(read(clock.instant().plusSeconds(60), PLENTY)).isEqualTo(new Read(Set.of(), true));
    }

    private void happened(String... names) {
        for (var name : names) {
            publishing.publish(practice, UUID.randomUUID(), name, true);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(publishing.effects(practice)).contains(names));
    }

    private Read read(Instant since, int events) {
        var names = new HashSet<String>();
        var bounds = new TopicHistory.Bounds(since, events, SOON);
        var complete = PracticeContext.call(
                practice,
                () -> history.read(
                        SampleApplication.TOPIC,
                        Map.of("something.happened", SampleApplication.Something.class),
                        bounds,
                        event -> names.add(((SampleApplication.Something) event.payload()).name())));
        return new Read(names, complete);
    }
}

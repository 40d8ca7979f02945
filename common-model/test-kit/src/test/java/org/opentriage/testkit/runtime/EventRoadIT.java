package org.opentriage.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.kafka.Quarantine;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaTemplate;

/** An event's way from one transaction through Kafka into another. */
@WithPostgres
@WithKafka
@SpringBootTest(properties = {"spring.application.name=sample", "opentriage.audit.key=0123456789abcdef"})
class EventRoadIT {

    private static final PracticeId PRACTICE = new PracticeId("demo");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final SampleApplication.Publishing publishing;
    private final Quarantine quarantine;
    private final KafkaTemplate<String, byte[]> kafka;

    @Autowired
    EventRoadIT(SampleApplication.Publishing publishing, Quarantine quarantine, KafkaTemplate<String, byte[]> kafka) {
        this.publishing = publishing;
        this.quarantine = quarantine;
        this.kafka = kafka;
    }

    @Test
    void aCommittedEventHasItsEffectAndARolledBackOneHasNone() {
        publishing.publish(PRACTICE, UUID.randomUUID(), "rolled back", false);
        publishing.publish(PRACTICE, UUID.randomUUID(), "committed", true);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(publishing.effects(PRACTICE)).contains("committed"));
        assertThat(publishing.effects(PRACTICE)).doesNotContain("rolled back");
    }

    @Test
    void theSameEventTwiceHasOneEffect() {
        var id = UUID.randomUUID();
        publishing.publish(PRACTICE, id, "twice", true);
        publishing.publish(PRACTICE, id, "twice", true);
        publishing.publish(PRACTICE, UUID.randomUUID(), "after twice", true);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(publishing.effects(PRACTICE)).contains("twice", "after twice"));
        assertThat(publishing.effects(PRACTICE)).containsOnlyOnce("twice");
    }

    @Test
    void aPoisonedEventIsSetAsideAndItsNeighboursGoOn() {
        IntStream.range(0, 20).forEach(i -> publishing.publish(PRACTICE, UUID.randomUUID(), "neighbour " + i, true));
        publishing.publish(PRACTICE, UUID.randomUUID(), "poison", true);
        publishing.publish(PRACTICE, UUID.randomUUID(), "overflow", true);
        IntStream.range(20, 40).forEach(i -> publishing.publish(PRACTICE, UUID.randomUUID(), "neighbour " + i, true));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(publishing.effects(PRACTICE))
                    .filteredOn(name -> name.startsWith("neighbour"))
                    .hasSize(40);
            assertThat(quarantine.open())
                    .extracting(Quarantine.Entry::reason)
                    .anyMatch(reason -> reason.contains("IllegalArgumentException"))
                    .anyMatch(reason -> reason.contains("StackOverflowError"))
                    .noneMatch(reason -> reason.contains("never to be logged"));
        });
        assertThat(publishing.effects(PRACTICE)).doesNotContain("poison", "overflow");
    }

    @Test
    void aQuestionIsAnsweredOnceHoweverOftenItComesAndAPoisonedOneIsSetAside() {
        var id = UUID.randomUUID();
        publishing.ask(PRACTICE, id, "question");
        publishing.ask(PRACTICE, UUID.randomUUID(), "poisoned question");
        publishing.ask(PRACTICE, id, "question");
        publishing.ask(PRACTICE, UUID.randomUUID(), "last question");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(publishing.effects(PRACTICE)).contains("answer to question", "answer to last question");
            assertThat(quarantine.open()).anyMatch(entry -> entry.topic().equals(SampleApplication.QUESTIONS));
        });
        assertThat(publishing.effects(PRACTICE)).containsOnlyOnce("answer to question");
        assertThat(publishing.effects(PRACTICE)).doesNotContain("answer to poisoned question");
    }

    @Test
    void undecodableBytesAreSetAsideAndCanBeSentAgain() {
        kafka.send(new ProducerRecord<>(SampleApplication.TOPIC, "k", new byte[] {1, 2, 3}))
                .join();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(quarantine.open())
                        .anyMatch(entry -> entry.practice().equals("unknown")));
        var entry = quarantine.open().stream()
                .filter(found -> found.practice().equals("unknown"))
                .findFirst()
                .orElseThrow();
        assertThat(quarantine.redrive(entry.id(), "ops")).isTrue();
        assertThat(quarantine.redrive(entry.id(), "ops")).isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(quarantine.open())
                        .anyMatch(found -> found.practice().equals("unknown") && found.id() != entry.id()));
    }
}

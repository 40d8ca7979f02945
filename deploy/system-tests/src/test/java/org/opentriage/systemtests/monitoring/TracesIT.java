package org.opentriage.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.opentriage.model.Topics;
import org.opentriage.systemtests.Suite;

/** One message keeps the trace that its sender began, through every topic and every service. */
class TracesIT {

    private static final List<String> ROAD = List.of(Topics.MESSAGES, Topics.ASSESSED, Topics.TICKETS, Topics.CLOCKS);

    private final Suite suite = Suite.running();

    @Test
    void theSendersTraceIsFoundInEveryTopic() {
        var trace = randomHex(16);
        try (var consumer = atTheEnd()) {
            var accepted = send("00-" + trace + "-" + randomHex(8) + "-01");
            assertThat(accepted).isEqualTo(202);
            var topics = new TreeSet<String>();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (traceparent(record).contains(trace)) {
                        topics.add(record.topic());
                    }
                }
                assertThat(topics).containsExactlyInAnyOrderElementsOf(ROAD);
            });
        }
    }

    @Test
    void aMailBeginsATraceByItself() {
        try (var consumer = atTheEnd()) {
            suite.channels().mail("Tracy Mail", "tracy@patients.example", "Hours", "When do you open on Monday?");
            var traces = new TreeSet<String>();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    traces.add(record.topic() + " " + traceparent(record).replaceAll("00-([0-9a-f]{32})-.*", "$1"));
                }
                assertThat(traces)
                        .anyMatch(message -> traces.stream()
                                        .filter(each -> each.endsWith(message.substring(message.indexOf(' '))))
                                        .count()
                                == ROAD.size());
            });
        }
    }

    private int send(String traceparent) {
        var id = UUID.randomUUID().toString();
        var event = suite.channels().portalEvent(id, "Tracy Road " + id, "Refill", "Please refill my inhaler.");
        return suite.channels()
                .portalSigned(id, event, Map.of("traceparent", traceparent))
                .status();
    }

    /** Reads what comes from now on. */
    private KafkaConsumer<String, byte[]> atTheEnd() {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", suite.stack().kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = ROAD.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static String traceparent(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("ce_traceparent");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String randomHex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}

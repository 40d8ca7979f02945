package org.opentriage.escalation;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.opentriage.model.Topics;
import org.opentriage.model.ticket.TicketChanged;
import tools.jackson.databind.json.JsonMapper;

/** Speaks for routing, and hears what escalation says, over real Kafka. */
final class TestTopics implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String servers;
    private final KafkaProducer<String, byte[]> producer;

    TestTopics(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes a ticket as routing would. */
    void tell(TicketChanged ticket) {
        tell(ticket, "demo");
    }

    void tell(TicketChanged ticket, String practice) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(TicketChanged.TYPE)
                .withSource(URI.create("/routing-service"))
                .withTime(ticket.changedAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("practiceid", practice)
                .withData(JSON.writeValueAsBytes(ticket))
                .build();
        var key = ticket.ticketId().toString();
        try {
            producer.send(KafkaMessageFactory.<String>createWriter(Topics.TICKETS, key)
                            .writeBinary(event))
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything said so far about a ticket on a topic, in order. */
    <T> List<T> heard(String topic, String type, Class<T> as, TicketStory about) {
        var heard = new ArrayList<T>();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var event = KafkaMessageFactory.createReader(record).toEvent();
                    if (about.id().toString().equals(record.key())
                            && event.getType().equals(type)) {
                        heard.add(JSON.readValue(record.value(), as));
                    }
                }
            }
        }
        return heard;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", servers);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}

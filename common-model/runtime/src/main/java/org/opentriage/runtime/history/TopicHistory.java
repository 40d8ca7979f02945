package org.opentriage.runtime.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.kafka.EventDecoder;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * What a topic still holds since some time. Reads without a group, so that nobody's offsets move, up to where the topic ended when the
 * question was asked, and within bounds, so that it ends.
 */
public class TopicHistory {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BROKER = Duration.ofSeconds(3);

    private final ConsumerFactory<String, byte[]> consumers;
    private final EventDecoder decoder;

    TopicHistory(ConsumerFactory<String, byte[]> consumers, EventDecoder decoder) {
        this.consumers = consumers;
        this.decoder = decoder;
    }

    /**
     * How much to read.
     *
     * @param events of the caller's practice, at most
     * @param within after which time to stop
     */
    public record Bounds(Instant since, int events, Duration within) {}

    /**
     * Hands over the events of the current practice, those of one key in their order; bytes that are no event are passed over.
     *
     * @param types short type name to record
     * @return whether the bounds left nothing out
     * @throws ProblemException when Kafka does not answer
     */
    public boolean read(String topic, Map<String, Class<?>> types, Bounds bounds, Consumer<ReceivedEvent> taker) {
        var practice = PracticeContext.current();
        var deadline = System.nanoTime() + bounds.within().toNanos();
        try (var consumer = consumers.createConsumer(null, "history", "-" + UUID.randomUUID())) {
            var partitions = consumer.partitionsFor(topic, BROKER).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions, BROKER);
            seek(consumer, partitions, ends, bounds.since());
            var taken = 0;
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition, BROKER) < ends.getOrDefault(partition, 0L))) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                for (var record : consumer.poll(POLL)) {
                    var end = ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L);
                    var event = record.offset() < end ? decode(record, practice, types) : null;
                    if (event != null && taken++ == bounds.events()) {
                        return false;
                    }
                    if (event != null) {
                        taker.accept(event);
                    }
                }
            }
            return true;
        } catch (KafkaException e) {
            throw new ProblemException(CommonProblem.SERVICE_AWAY, "What has happened can not be read just now.");
        }
    }

    private static void seek(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Instant since) {
        consumer.assign(partitions);
        var starts = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> since.toEpochMilli())),
                BROKER);
        for (var partition : partitions) {
            var start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
    }

    /** Another practice's bytes are not even decoded. */
    private @Nullable ReceivedEvent decode(
            ConsumerRecord<String, byte[]> record, PracticeId practice, Map<String, Class<?>> types) {
        var header = record.headers().lastHeader("ce_practiceid");
        if (header == null || !practice.value().equals(new String(header.value(), StandardCharsets.UTF_8))) {
            return null;
        }
        try {
            var incoming = decoder.decode(record, types);
            return incoming == null ? null : incoming.event();
        } catch (EventDecoder.Undecodable e) {
            return null;
        }
    }
}

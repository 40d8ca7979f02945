package org.opentriage.runtime.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.EventMeta;
import org.opentriage.model.PracticeId;
import tools.jackson.databind.json.JsonMapper;

/** Turns a Kafka record into an event, or says that it can not. */
public final class EventDecoder {

    private final JsonMapper json;

    EventDecoder(JsonMapper json) {
        this.json = json;
    }

    /**
     * @return absent for a type that the listener does not handle
     * @throws Undecodable when the bytes are no event of ours
     */
    public @Nullable IncomingEvent decode(ConsumerRecord<String, byte[]> record, Map<String, Class<?>> types) {
        try {
            var event = KafkaMessageFactory.createReader(record).toEvent();
            var type = types.get(event.getType());
            return type == null ? null : decode(record, event, type);
        } catch (RuntimeException e) {
            throw new Undecodable(e);
        }
    }

    private IncomingEvent decode(ConsumerRecord<String, byte[]> record, CloudEvent event, Class<?> type) {
        var practice = (String) Objects.requireNonNull(event.getExtension("practiceid"), "practiceid");
        var data = Objects.requireNonNull(event.getData(), "data").toBytes();
        var meta = new EventMeta(
                UUID.fromString(event.getId()),
                event.getType(),
                event.getSource().toString(),
                new PracticeId(practice),
                time(event.getTime()));
        var payload = json.readValue(data, type);
        return new IncomingEvent(
                record, new ReceivedEvent(meta, record.key(), payload), (String) event.getExtension("traceparent"));
    }

    private static Instant time(@Nullable OffsetDateTime time) {
        return time == null ? Instant.EPOCH : time.toInstant();
    }

    /** An event together with the record that it came in. */
    public record IncomingEvent(
            ConsumerRecord<String, byte[]> record,
            ReceivedEvent event,
            @Nullable String traceparent) {}

    /** The bytes are no event of ours. */
    public static final class Undecodable extends RuntimeException {
        Undecodable(Throwable cause) {
            super("undecodable: " + cause.getClass().getSimpleName(), cause, false, false);
        }
    }
}

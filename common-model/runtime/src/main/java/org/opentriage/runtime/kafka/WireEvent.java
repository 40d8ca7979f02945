package org.opentriage.runtime.kafka;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event as it travels: a CloudEvent in binary mode, see {@link EventDecoder} for the way back. */
public record WireEvent(
        String practice,
        UUID id,
        String topic,
        String key,
        String type,
        OffsetDateTime time,
        @Nullable String traceparent,
        byte[] payload) {

    /** @param source the sending service's name */
    public ProducerRecord<String, byte[]> toRecord(String source) {
        var event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(URI.create("/" + source))
                .withTime(time)
                .withDataContentType("application/json")
                .withExtension("practiceid", practice)
                .withData(payload);
        if (traceparent != null) {
            event.withExtension("traceparent", traceparent);
        }
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event.build());
    }
}

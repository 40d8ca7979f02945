package org.opentriage.runtime.kafka;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Listening that never skips. */
@AutoConfiguration(afterName = "org.opentriage.runtime.outbox.OutboxAutoConfiguration")
class KafkaListeningAutoConfiguration {

    @Bean
    Quarantine quarantine(
            JdbcClient jdbc, TransactionTemplate transactions, KafkaTemplate<String, byte[]> eventTemplate) {
        return new Quarantine(jdbc, transactions, eventTemplate);
    }

    @Bean
    QuarantineController quarantineController(Quarantine quarantine) {
        return new QuarantineController(quarantine);
    }

    @Bean
    TopicListening topicListening(
            ConsumerFactory<?, ?> consumers,
            Consumers kinds,
            ObjectProvider<TopicListener> listeners,
            ObjectProvider<TopicTransformer> transformers,
            @Value("${spring.application.name}${opentriage.kafka.group-suffix:}") String group) {
        @SuppressWarnings("unchecked") // the defaults set String and byte[] deserializers
        var typed = (ConsumerFactory<String, byte[]>) consumers;
        var byTopic = new LinkedHashMap<String, BatchMessageListener<String, byte[]>>();
        listeners.orderedStream().forEach(listener -> byTopic.put(listener.topic(), kinds.of(listener)));
        transformers.orderedStream().forEach(transformer -> byTopic.put(transformer.topic(), kinds.of(transformer)));
        return new TopicListening(typed, byTopic, group);
    }

    @Bean
    EventDecoder eventDecoder(JsonMapper json) {
        return new EventDecoder(tolerant(json));
    }

    @Bean
    Consumers eventConsumers(
            @Value("${spring.application.name}") String service,
            JsonMapper json,
            EventDecoder decoder,
            Quarantine quarantine,
            TraceContext traces,
            TransactionTemplate transactions,
            JdbcTemplate jdbc,
            KafkaTemplate<String, byte[]> eventTemplate,
            Clock clock) {
        var sending = new TransformingConsumer.Sending(eventTemplate, json, clock, service);
        return new Consumers(service, decoder, quarantine, traces, transactions, new ProcessedEvents(jdbc), sending);
    }

    /** Additive changes only: unknown properties are passed over, unknown enum values read as UNKNOWN. */
    private static JsonMapper tolerant(JsonMapper json) {
        return json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .build();
    }

    /** Makes the consumer for each kind of bean that handles a topic. */
    record Consumers(
            String service,
            EventDecoder decoder,
            Quarantine quarantine,
            TraceContext traces,
            TransactionTemplate transactions,
            ProcessedEvents processed,
            TransformingConsumer.Sending sending) {

        BatchConsumer of(TopicListener listener) {
            return new BatchConsumer(
                    listener, arrivals(listener.topic(), listener.types()), processed, transactions, traces);
        }

        TransformingConsumer of(TopicTransformer transformer) {
            return new TransformingConsumer(
                    transformer, arrivals(transformer.topic(), transformer.types()), traces, sending);
        }

        private Arrivals arrivals(String topic, Map<String, Class<?>> types) {
            return new Arrivals(service + "." + topic, types, decoder, quarantine);
        }
    }
}

package org.opentriage.runtime.kafka;

import io.micrometer.observation.ObservationRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
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
            List<TopicListener> listeners,
            ConsumerFactory<?, ?> consumers,
            JdbcTemplate jdbc,
            Quarantine quarantine,
            BatchConsumer.Surroundings surroundings,
            KafkaListeningNames names) {
        @SuppressWarnings("unchecked") // the defaults set String and byte[] deserializers
        var typed = (ConsumerFactory<String, byte[]>) consumers;
        Map<TopicListener, BatchConsumer> batches = new LinkedHashMap<>();
        for (var listener : listeners) {
            var name = names.service() + "." + listener.topic();
            var batch = new BatchConsumer(
                    name, listener, names.decoder(), new ProcessedEvents(jdbc), quarantine, surroundings);
            batches.put(listener, batch);
        }
        return new TopicListening(typed, batches, names.group());
    }

    @Bean
    BatchConsumer.Surroundings listeningSurroundings(
            TransactionTemplate transactions, ObservationRegistry observations) {
        return new BatchConsumer.Surroundings(transactions, observations);
    }

    @Bean
    KafkaListeningNames kafkaListeningNames(
            @Value("${spring.application.name}") String service,
            @Value("${opentriage.kafka.group-suffix:}") String groupSuffix,
            JsonMapper json) {
        return new KafkaListeningNames(service, service + groupSuffix, new EventDecoder(tolerant(json)));
    }

    /** Additive changes only: unknown properties are passed over, unknown enum values read as UNKNOWN. */
    private static JsonMapper tolerant(JsonMapper json) {
        return json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .build();
    }

    /** This service's name, the start of its consumer groups' names, and its decoder. */
    record KafkaListeningNames(String service, String group, EventDecoder decoder) {}
}

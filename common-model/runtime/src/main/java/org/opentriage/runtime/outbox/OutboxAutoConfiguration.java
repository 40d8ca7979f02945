package org.opentriage.runtime.outbox;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import org.opentriage.runtime.time.Loop;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, its relay, its meters. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration"
        })
class OutboxAutoConfiguration {

    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(ProducerFactory<?, ?> producers) {
        @SuppressWarnings("unchecked") // the defaults set String and byte[] serializers
        var typed = (ProducerFactory<String, byte[]>) producers;
        return new KafkaTemplate<>(typed);
    }

    @Bean
    Loop outboxRelayLoop(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            KafkaTemplate<String, byte[]> eventTemplate,
            @Value("${spring.application.name}") String source) {
        var relay = new OutboxRelay(jdbc, transactions, eventTemplate, source);
        return new Loop("outbox-relay", Duration.ofSeconds(1), relay::drain);
    }

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            JsonMapper json,
            @Qualifier("outboxRelayLoop") Loop relay,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        return new Outbox(
                jdbc,
                json,
                relay,
                tracer.getIfAvailable(() -> Tracer.NOOP),
                propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    OutboxMeters outboxMeters(JdbcClient jdbc, TransactionTemplate transactions) {
        return new OutboxMeters(jdbc, transactions);
    }
}

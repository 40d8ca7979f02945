package org.opentriage.runtime.outbox;

import java.time.Duration;
import org.opentriage.runtime.kafka.TraceContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, its relay, its meters. */
@AutoConfiguration(
        afterName = {
            "org.opentriage.runtime.kafka.EventsAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
class OutboxAutoConfiguration {

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
    Outbox outbox(JdbcTemplate jdbc, JsonMapper json, @Qualifier("outboxRelayLoop") Loop relay, TraceContext traces) {
        return new Outbox(jdbc, json, relay, traces);
    }

    @Bean
    OutboxMeters outboxMeters(JdbcClient jdbc, TransactionTemplate transactions) {
        return new OutboxMeters(jdbc, transactions);
    }
}

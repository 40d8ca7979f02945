package org.opentriage.runtime.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.opentriage.runtime.practice.RedoableWork;
import org.opentriage.runtime.time.Loop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail and the loop that seals it. */
@AutoConfiguration(afterName = "org.opentriage.runtime.outbox.OutboxAutoConfiguration")
class AuditAutoConfiguration {

    @Bean
    AuditChain auditChain(
            JdbcTemplate jdbc, TransactionTemplate transactions, @Value("${opentriage.audit.key}") String key) {
        if (key.length() < 16) {
            throw new IllegalStateException("opentriage.audit.key needs at least 16 characters");
        }
        return new AuditChain(jdbc, transactions, key.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    AuditTrail auditTrail(JdbcTemplate jdbc, JsonMapper json, AuditChain chain) {
        return new AuditTrail(jdbc, json, chain);
    }

    @Bean
    Loop auditSealLoop(AuditChain chain) {
        return new Loop("audit-seal", Duration.ofMillis(500), () -> RedoableWork.run(chain::sealAll));
    }
}

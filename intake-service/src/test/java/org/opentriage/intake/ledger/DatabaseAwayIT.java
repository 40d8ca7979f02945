package org.opentriage.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.MailServer;
import org.opentriage.intake.Sender;
import org.opentriage.intake.WholeService;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.PostgresProcess;
import org.opentriage.testkit.Tokens;
import org.opentriage.testkit.WithKafka;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a PostgreSQL of its own, which it kills. */
@WholeService
@WithKafka
@DirtiesContext
class DatabaseAwayIT {

    private static final PostgresProcess POSTGRES = started();

    @Autowired
    private Sender sender;

    @Autowired
    private Ledgers ledgers;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> POSTGRES.url("own"));
        registry.add("spring.datasource.username", () -> "intake");
        registry.add("spring.datasource.password", () -> "intake");
        registry.add("opentriage.security.issuer", Tokens::issuer);
    }

    @AfterAll
    static void end() {
        POSTGRES.close();
    }

    @Test
    void nothingIsAcknowledgedWhileTheDatabaseIsAwayAndAllGoesOnWhenItIsBack() {
        var stored =
                ledgers.messageId(sender.portal(Sender.event(UUID.randomUUID().toString(), "Before")));
        var event = Sender.event(UUID.randomUUID().toString(), "Meanwhile");
        var mail = UUID.randomUUID().toString();
        POSTGRES.kill9();
        MailServer.deliver("Message-ID: <%s@x>\nSubject: x\n\n%s\n".formatted(mail, mail));
        var refused = sender.portal(event);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("/problems/database-away").doesNotContain("SQL");
        POSTGRES.restart();
        await().atMost(Duration.ofSeconds(20)).until(() -> sender.portal(event).statusCode() < 300);
        assertThat(ledgers.sent(stored)).isNotNull();
        assertThat(Ledgers.text(
                        ledgers.sent(ledgers.stored("Meanwhile")).message().body()))
                .isEqualTo("Meanwhile");
        assertThat(ledgers.sent(ledgers.stored(mail))).isNotNull();
    }

    private static PostgresProcess started() {
        try {
            var postgres = PostgresProcess.start(Files.createTempDirectory("intake-postgres"), ChildProcess.freePort());
            postgres.createDatabase("own");
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

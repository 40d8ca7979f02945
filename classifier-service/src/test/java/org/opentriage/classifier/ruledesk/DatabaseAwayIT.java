package org.opentriage.classifier.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.PostgresProcess;
import org.opentriage.testkit.Tokens;
import org.opentriage.testkit.WithKafka;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a PostgreSQL of its own, which it kills. */
@WithKafka
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "opentriage.audit.key=0123456789abcdef")
class DatabaseAwayIT {

    private static final PostgresProcess POSTGRES = started();
    private static final String TEXT = "Where is the purple parking?";

    private final Desk desk;

    @Autowired
    DatabaseAwayIT(@LocalServerPort int port) {
        this.desk = new Desk(port, "demo");
    }

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> POSTGRES.url("own"));
        registry.add("spring.datasource.username", () -> "classifier");
        registry.add("spring.datasource.password", () -> "classifier");
        registry.add("opentriage.security.issuer", Tokens::issuer);
    }

    @AfterAll
    static void end() {
        POSTGRES.close();
    }

    @Test
    void theLastPublishedRulesDecideWhileTheDatabaseIsAway() {
        var number = desk.tried("extra.yml", Desk.PARKING);
        assertThat(desk.publish("ben", number, "LIVE", null).status()).isEqualTo(200);
        POSTGRES.kill9();
        var drafted = desk.draft("ada", "CLINICAL", Map.of("more.yml", Desk.PARKING));
        assertThat(drafted.status()).isEqualTo(503);
        assertThat(drafted.body().get("type").asString()).isEqualTo("/problems/database-away");
        assertThat(desk.score(TEXT)).isEqualTo(5);
        POSTGRES.restart();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.get("/api/v1/rules/editions").status() == 200);
        assertThat(desk.score(TEXT)).isEqualTo(5);
    }

    private static PostgresProcess started() {
        try {
            var postgres =
                    PostgresProcess.start(Files.createTempDirectory("classifier-postgres"), ChildProcess.freePort());
            postgres.createDatabase("own");
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.opentriage.classifier.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.KafkaProcess;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a Kafka of its own, which it kills. */
@WithPostgres
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "opentriage.audit.key=0123456789abcdef")
class KafkaAwayIT {

    private static final KafkaProcess KAFKA = started();
    /** The desk's one origin waits as long for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Desk desk;

    @Autowired
    KafkaAwayIT(@LocalServerPort int port) {
        this.desk = new Desk(port, "demo");
    }

    @DynamicPropertySource
    static void ownKafka(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", KAFKA::bootstrapServers);
    }

    @AfterAll
    static void end() {
        KAFKA.close();
    }

    @Test
    @Timeout(120)
    void whatNeedsTheTopicsSaysSoBeforeTheCallerGivesUpAndTheRestGoesOn() {
        var number = desk.draft("ada", "CLINICAL", Map.of("extra.yml", Desk.PARKING))
                .body()
                .get("number")
                .asInt();
        assertThat(desk.trial(number, 7).status()).isEqualTo(200);
        KAFKA.kill9();
        var asked = System.nanoTime();
        var answer = desk.trial(number, 7);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().get("type").asString()).isEqualTo("/problems/service-away");
        assertThat(desk.get("/api/v1/rules/statistics").status()).isEqualTo(503);
        assertThat(desk.publish("ben", number, "LIVE", null).status()).isEqualTo(200);
        assertThat(desk.score("Where is the purple parking?")).isEqualTo(5);
    }

    private static KafkaProcess started() {
        try {
            return KafkaProcess.start(Files.createTempDirectory("classifier-kafka"), ChildProcess.freePort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

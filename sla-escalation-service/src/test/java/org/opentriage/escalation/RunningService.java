package org.opentriage.escalation;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.opentriage.runtime.time.DatabaseTime;
import org.opentriage.testkit.Tokens;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** The whole service on real servers: PostgreSQL, Kafka, SMTP. */
@WithPostgres(role = "escalation")
@WithKafka
@DirtiesContext
@SpringBootTest(
        classes = EscalationApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "opentriage.practice-files=src/test/resources/test-practice.yml",
            "opentriage.audit.key=only-for-tests-only-for-tests",
            "opentriage.alert.first-pause=200ms",
            "opentriage.alert.attempts=3"
        })
abstract class RunningService {

    static final Mailroom MAIL = new Mailroom();

    @Autowired
    Environment environment;

    @Autowired
    DatabaseTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    TestTopics topics;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", MAIL::port);
    }

    @BeforeEach
    void openTopics() {
        topics = new TestTopics(environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }

    static ConditionFactory within(int seconds) {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(seconds))
                .pollInterval(Duration.ofMillis(100));
    }

    /** A caller with these roles. */
    RestClient as(String subject, String... roles) {
        return asOf("demo", subject, roles);
    }

    RestClient asOf(String practice, String subject, String... roles) {
        return anonymous()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(subject, List.of(roles), practice))
                .build();
    }

    RestClient anonymous() {
        return RestClient.create("http://localhost:" + port);
    }
}

package org.opentriage.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

/** The process dies between two durable steps, as by kill -9, and is started again: no alert is lost. */
@WithPostgres(role = "escalation")
@WithKafka
@DirtiesContext
@SpringBootTest(classes = KillIT.OnlyServers.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class KillIT {

    private static final int HALTED = 137;

    @Configuration
    static class OnlyServers {}

    @Autowired
    Environment environment;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"fired-not-committed", "fired-not-delivered"})
    void whatWasDueIsFiredAndArrivesExactlyOnce(String failpoint) {
        try (var mail = new Mailroom();
                var topics = topics()) {
            var story = new TicketStory(5, Instant.parse("2026-11-20T12:00:00Z")).ownedBy("nurse");
            try (var dying = service(mail, failpoint, failpoint)) {
                topics.tell(story.opened());
                assertThat(dying.awaitEnd(Duration.ofSeconds(90)))
                        .as(dying.tail(20))
                        .isEqualTo(HALTED);
            }
            assertThat(mail.subjects("lead", story)).isEmpty();
            try (var again = service(mail, failpoint, null)) {
                RunningService.within(90)
                        .untilAsserted(() -> assertThat(mail.subjects("lead", story))
                                .as(again.tail(20))
                                .hasSize(1));
                RunningService.within(20)
                        .untilAsserted(
                                () -> assertThat(mail.subjects("oncall", story)).isNotEmpty());
                assertThat(mail.subjects("lead", story)).hasSize(1);
            }
        }
    }

    @Test
    void aMailWhoseRecordWasLostIsRepeatedWithTheSameMessageId() {
        try (var mail = new Mailroom();
                var topics = topics()) {
            var story = new TicketStory(5, Instant.parse("2026-11-20T12:00:00Z")).ownedBy("nurse");
            try (var dying = service(mail, "alert-sent-not-recorded", "alert-sent-not-recorded")) {
                topics.tell(story.opened());
                assertThat(dying.awaitEnd(Duration.ofSeconds(90)))
                        .as(dying.tail(20))
                        .isEqualTo(HALTED);
            }
            assertThat(mail.subjects("lead", story)).hasSize(1);
            try (var again = service(mail, "alert-sent-not-recorded", null)) {
                RunningService.within(90)
                        .untilAsserted(() -> assertThat(mail.subjects("lead", story))
                                .as(again.tail(20))
                                .hasSize(2));
            }
            assertThat(mail.to("lead").stream()
                            .map(one -> Mailroom.header(one, "Message-ID"))
                            .distinct())
                    .hasSize(1);
        }
    }

    private TestTopics topics() {
        return new TestTopics(environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }

    /** A JVM of its own; the name keeps each test's consumer group apart. */
    private ChildProcess service(Mailroom mail, String name, @Nullable String failpoint) {
        var variables = new HashMap<String, String>();
        for (var property : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.kafka.bootstrap-servers",
                "opentriage.security.issuer")) {
            variables.put(variable(property), environment.getRequiredProperty(property));
        }
        variables.put("SPRING_APPLICATION_NAME", "escalation-" + name);
        variables.put("SERVER_PORT", String.valueOf(ChildProcess.freePort()));
        variables.put("SPRING_MAIL_HOST", "127.0.0.1");
        variables.put("SPRING_MAIL_PORT", String.valueOf(mail.port()));
        variables.put("OPENTRIAGE_PRACTICE_FILES", "src/test/resources/test-practice.yml");
        variables.put("OPENTRIAGE_AUDIT_KEY", "only-for-tests-only-for-tests");
        variables.put("OPENTRIAGE_ALERT_HEARTBEAT", "1s");
        variables.put("SPRINGDOC_APIDOCS_ENABLED", "false"); // on a test's class path only
        if (failpoint != null) {
            variables.put("OPENTRIAGE_FAILPOINT", failpoint);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.opentriage.escalation.EscalationApplication");
        return ChildProcess.start("escalation", command, variables, directory.resolve(name + ".log"));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }
}

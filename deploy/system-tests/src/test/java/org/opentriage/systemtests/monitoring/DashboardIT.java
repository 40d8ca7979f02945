package org.opentriage.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.systemtests.Http;
import org.opentriage.systemtests.Suite;
import org.opentriage.testkit.ChildProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus scrapes the running suite: every panel shows data, every alert rule loads, and the sums add up. */
class DashboardIT {

    private static final Path MONITORING = Suite.root().resolve("deploy/monitoring");
    private static final Suite SUITE = Suite.running();
    private static ChildProcess prometheus;
    private static int port;

    @BeforeAll
    static void startPrometheus(@TempDir Path directory) throws IOException {
        SUITE.staff().ticketOf(someMessage());
        port = ChildProcess.freePort();
        Files.createDirectories(directory.resolve("targets"));
        Files.createDirectories(directory.resolve("rules"));
        Files.copy(MONITORING.resolve("rules/opentriage.yml"), directory.resolve("rules/opentriage.yml"));
        var configuration = Files.readString(MONITORING.resolve("prometheus.yml"))
                .replaceAll("(scrape|evaluation)_interval: \\d+s", "$1_interval: 1s");
        Files.writeString(directory.resolve("prometheus.yml"), configuration);
        Files.writeString(directory.resolve("targets/suite.yml"), SUITE.prometheusTargets());
        var command = List.of(
                "prometheus",
                "--config.file=" + directory.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port);
        prometheus = ChildProcess.start("prometheus", command, Map.of(), directory.resolve("prometheus.log"))
                .await(() -> ChildProcess.listens(port), Duration.ofSeconds(30));
        await().atMost(Duration.ofSeconds(30)).until(() -> query("up == 1").size() == 4);
        someMessage();
    }

    @AfterAll
    static void stopPrometheus() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void everyPanelsQueryReturnsData() throws IOException {
        var dashboard =
                new JsonMapper().readTree(Files.readAllBytes(MONITORING.resolve("grafana/dashboards/opentriage.json")));
        var queries = new ArrayList<String>();
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asString())));
        assertThat(queries).hasSizeGreaterThan(20);
        for (var query : queries) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(query(query)).as(query).isNotEmpty());
        }
    }

    @Test
    void everyAlertRuleIsLoadedAndHealthy() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var groups = Http.get("http://127.0.0.1:" + port + "/api/v1/rules", Map.of())
                    .json()
                    .path("data")
                    .path("groups");
            assertThat(groups).isNotEmpty();
            groups.forEach(group -> group.path("rules")
                    .forEach(rule -> assertThat(rule.path("health").asString())
                            .as(rule.path("name").asString())
                            .isEqualTo("ok")));
        });
    }

    /** Against where the counters stand, since a process that was killed with messages under way has shifted them. */
    @Test
    void whatWasReceivedIsAccountedFor() {
        var received = "sum(triage_intake_received_total)";
        var unaccounted = received + " - sum(triage_intake_rejected_total) - sum(triage_intake_parked_total)"
                + " - sum(triage_intake_published_total) - max(triage_intake_waiting)";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(value("max(triage_intake_waiting)")).isZero());
        double receivedBefore = value(received);
        double unaccountedBefore = value(unaccounted);
        for (int i = 0; i < 10; i++) {
            someMessage();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(value(received)).isGreaterThanOrEqualTo(receivedBefore + 10);
            assertThat(value(unaccounted)).isEqualTo(unaccountedBefore);
        });
    }

    private static double value(String expression) {
        return query(expression).path(0).path("value").path(1).asDouble();
    }

    private static String someMessage() {
        var id = UUID.randomUUID().toString();
        var answer = SUITE.channels().portal(id, "Moni Tor " + id, "Hours", "What are your opening hours?");
        return answer.json().path("messageId").asString();
    }

    private static JsonNode query(String expression) {
        var encoded = URLEncoder.encode(expression, StandardCharsets.UTF_8);
        return Http.get("http://127.0.0.1:" + port + "/api/v1/query?query=" + encoded, Map.of())
                .json()
                .path("data")
                .path("result");
    }
}

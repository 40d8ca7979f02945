package org.opentriage.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.opentriage.model.PracticeId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.testkit.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** From Kafka to the screen on real servers: how many statements, how long. */
@RoutingTest
class RoadIT {

    private static final Logger log = LoggerFactory.getLogger(RoadIT.class);
    private static final PracticeId ROAD = new PracticeId("road");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Scene scene;
    private final Outbox outbox;
    private final Statements statements;
    private final int port;

    @Autowired
    RoadIT(Scene scene, Outbox outbox, Statements statements, @LocalServerPort int port) {
        this.scene = scene;
        this.outbox = outbox;
        this.statements = statements;
        this.port = port;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static Statements statements() {
            return new Statements();
        }
    }

    @Test
    void anArrivalCostsAtMostTenStatementsAndOneCommit() {
        publish(Assessed.bill("warm-up"));
        statements.clear();
        publish(Assessed.bill("counted"));
        var arrival = statements.noted().stream()
                .filter(noted -> noted.thread().contains(Topics.ASSESSED))
                .map(Statements.Noted::sql)
                .toList();
        log.info("statements of one arrival:\n{}", String.join("\n", arrival));
        assertThat(arrival).hasSizeLessThanOrEqualTo(11);
        assertThat(arrival).filteredOn("commit"::equals).hasSize(1);
    }

    @Test
    void anArrivalIsOnTheScreenWithinMilliseconds() throws Exception {
        var seen = new ConcurrentHashMap<String, Long>();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/stream"))
                            .header("Authorization", "Bearer " + Tokens.of("rita", List.of("coordinator"), "road"))
                            .build(),
                    BodyHandlers.ofInputStream());
            var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            Thread.ofVirtual()
                    .start(() -> lines.lines().forEach(line -> {
                        if (line.startsWith("data: ")) {
                            seen.putIfAbsent(
                                    line.replaceAll(".*\"messageIds\":\\[\"([^\"]+)\".*", "$1"), System.nanoTime());
                        }
                    }));
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                var message = Assessed.bill("p" + i).message();
                var from = System.nanoTime();
                send(message);
                var id = message.message().messageId().toString();
                await().atMost(SOON)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> seen.containsKey(id));
                micros.add((seen.getOrDefault(id, 0L) - from) / 1000);
            }
            var sorted = micros.subList(100, 200).stream().sorted().toList();
            log.info("outbox → Kafka → ticket → screen: p50 {} µs, p95 {} µs", sorted.get(50), sorted.get(95));
            assertThat(sorted.get(50)).isLessThan(250_000L);
            http.shutdownNow();
        }
    }

    private void publish(Assessed assessed) {
        var message = assessed.message();
        send(message);
        await().atMost(SOON)
                .until(() -> scene.in(
                        ROAD,
                        () -> scene.jdbc()
                                .sql("select exists (select from ticket_message where message_id = ?)")
                                .param(message.message().messageId().value())
                                .query(Boolean.class)
                                .single()));
    }

    private void send(MessageAssessed message) {
        scene.in(ROAD, () -> {
            outbox.publish(Topics.ASSESSED, "key", UUID.randomUUID(), MessageAssessed.TYPE, message);
            return Map.of();
        });
    }
}

package org.opentriage.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The API: who may, what it says, and the meters. */
class ApiIT extends RunningService {

    private static final ParameterizedTypeReference<Map<String, List<Object>>> LISTS =
            new ParameterizedTypeReference<>() {};

    @Test
    void clocksComeWithTheirExplanation() {
        var story = new TicketStory(2, time.now());
        topics.tell(story.opened());
        within(10).untilAsserted(() -> {
            var clocks = get(as("nurse", "clinician"), "/api/v1/clocks/" + story.id());
            assertThat(clocks.get("clocks")).hasSize(1);
            assertThat(clocks.get("explain")).first().asString().startsWith("To be answered within 4 h 00 min");
        });
        assertThat(get(asOf("other", "nurse", "clinician"), "/api/v1/escalations")
                        .get("items"))
                .as("another practice sees nothing")
                .isEmpty();
    }

    @Test
    void policiesAreListedInOrder() {
        assertThat(get(as("lead", "lead"), "/api/v1/policies").get("items"))
                .hasSize(5)
                .first()
                .asString()
                .contains("a score 5 is acknowledged in 4 seconds");
    }

    @Test
    void strangersAndUnknownThingsAreToldSo() {
        assertThat(status(anonymous(), "/api/v1/escalations")).isEqualTo(401);
        assertThat(status(as("x", "nobody"), "/api/v1/escalations")).isEqualTo(403);
        assertThat(status(as("lead", "lead"), "/api/v1/escalations?state=odd")).isEqualTo(400);
        var unknown = as("lead", "lead")
                .post()
                .uri("/api/v1/escalations/{id}/acknowledge", UUID.randomUUID())
                .exchange((request, response) -> response.getStatusCode().value());
        assertThat(unknown).isEqualTo(404);
    }

    @Test
    void anotherPracticeCanNotAcknowledge() {
        var story = new TicketStory(4, time.now().minusSeconds(60));
        topics.tell(story.opened());
        within(10).untilAsserted(() -> assertThat(items(story)).isNotEmpty());
        var id = items(story).getFirst().get("id");
        var answer = asOf("other", "lead", "lead")
                .post()
                .uri("/api/v1/escalations/{id}/acknowledge", id)
                .exchange((request, response) -> response.getStatusCode().value());
        assertThat(answer).isEqualTo(404);
        topics.tell(story.resolved(time.now()));
    }

    @Test
    void everyAlertThatWasRaisedIsDeliveredUndeliverableOrPending() {
        var story = new TicketStory(3, time.now()).ownedBy("nurse");
        topics.tell(story.opened());
        within(15)
                .untilAsserted(() -> assertThat(MAIL.subjects("oncall", story)).isNotEmpty());
        topics.tell(story.resolved(time.now()));
        within(10).untilAsserted(() -> {
            var meters = meters();
            assertThat(meters.getOrDefault("triage_escalation_alerts_total{state=\"raised\"}", Double.NaN))
                    .isPositive()
                    .isEqualTo(meters.getOrDefault("triage_escalation_alerts_total{state=\"delivered\"}", Double.NaN)
                            + meters.getOrDefault("triage_escalation_alerts_total{state=\"undeliverable\"}", Double.NaN)
                            + meters.getOrDefault("triage_escalation_alerts_pending", Double.NaN));
            assertThat(meters.getOrDefault("triage_escalation_alerts_pending", Double.NaN))
                    .isZero();
            assertThat(meters.getOrDefault("triage_escalation_fired_total{stage=\"reminder\"}", Double.NaN))
                    .isPositive();
            assertThat(meters.getOrDefault("triage_escalation_timer_lag_seconds", Double.NaN))
                    .isLessThan(2);
            assertThat(meters.getOrDefault("triage_escalation_timer_broken", Double.NaN))
                    .isZero();
        });
    }

    @Test
    void healthShowsThatTheTimersLive() {
        within(10)
                .untilAsserted(() -> assertThat(anonymous()
                                .get()
                                .uri("/actuator/health/readiness")
                                .retrieve()
                                .body(String.class))
                        .contains("UP"));
    }

    private Map<String, Double> meters() {
        var text = anonymous().get().uri("/actuator/prometheus").retrieve().body(String.class);
        return (text == null ? "" : text)
                .lines()
                .filter(line -> line.startsWith("triage_escalation"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                        (a, b) -> a));
    }

    @SuppressWarnings("unchecked") // JSON objects
    private List<Map<String, Object>> items(TicketStory story) {
        var items = get(as("lead", "lead"), "/api/v1/escalations?ticket=" + story.id())
                .get("items");
        return (List<Map<String, Object>>) (List<?>) (items == null ? List.of() : items);
    }

    private static int status(RestClient client, String path) {
        HttpStatusCode status = client.get().uri(path).exchange((request, response) -> response.getStatusCode());
        return status == null ? 0 : status.value();
    }

    private static Map<String, List<Object>> get(RestClient client, String path) {
        ResponseEntity<Map<String, List<Object>>> answer =
                client.get().uri(path).retrieve().toEntity(LISTS);
        return answer.getBody() == null ? Map.of() : answer.getBody();
    }
}

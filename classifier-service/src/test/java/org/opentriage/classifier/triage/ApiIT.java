package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.testkit.Tokens;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The API as tools and the other services see it. */
@WithPostgres
@WithKafka
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "opentriage.audit.key=0123456789abcdef")
class ApiIT {

    private final RestClient client;
    private final JsonMapper json;

    @Autowired
    ApiIT(@LocalServerPort int port, JsonMapper json) {
        this.json = json;
        this.client = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void aMessageIsAssessedAndEveryHitHasItsPlace() {
        var answer = post("""
                {"channel":"VOICEMAIL","body":"my chest feels like a brick since breakfast also need a refill",
                 "sentAt":"2026-11-21T08:00:00Z","patient":{"ageYears":61,"medications":["lisinopril"]}}""", token());
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        var body = json.readTree(answer.getBody());
        assertThat(body.get("score").asInt()).isEqualTo(5);
        assertThat(body.get("category").asString()).isEqualTo("CLINICAL_SYMPTOM");
        assertThat(body.get("disposition").asString()).isEqualTo("AUTO");
        assertThat(body.get("autoReplyAllowed").asBoolean()).isFalse();
        assertThat(body.get("clinical").get("ruleSetVersion").asString()).startsWith("2026");
        var hit = body.get("hits").get(0);
        assertThat(hit.get("ruleSet").asString()).isEqualTo("CLINICAL");
        assertThat(hit.get("field").asString()).isEqualTo("BODY");
        assertThat(hit.get("text").asString()).isEqualTo("chest feels like a brick");
        assertThat(hit.get("start").asInt()).isEqualTo(3);
        assertThat(hit.get("end").asInt()).isEqualTo(27);
    }

    @Test
    void malformedIsRefusedAndTooLargeToo() {
        assertProblem(post("{\"channel\":\"PORTAL\",", token()), 400, "malformed");
        assertProblem(post("{\"channel\":\"PORTAL\"}", token()), 400, "invalid");
        assertProblem(post("{\"body\":\"x\"}", token()), 400, "invalid");
        assertProblem(
                post("{\"channel\":\"PORTAL\",\"body\":\"" + "x".repeat(100_001) + "\"}", token()), 413, "too-large");
    }

    @Test
    void aLogInIsNeeded() {
        assertProblem(post("{\"channel\":\"PORTAL\",\"body\":\"x\"}", null), 401, "unauthenticated");
        assertThat(post("{\"channel\":\"PORTAL\",\"body\":\"x\"}", Tokens.of("guest", List.of("guest"), "demo"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theRulesAreListedWithTheirVersions() {
        var answer = client.get()
                .uri("/api/v1/rules")
                .header("Authorization", "Bearer " + token())
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        var sets = json.readTree(answer.getBody()).get("ruleSets");
        assertThat(sets).hasSize(2);
        assertThat(sets).allSatisfy(set -> {
            assertThat(set.get("version").asString()).matches("\\d{4}\\.\\d+-[0-9a-f]{8}");
            assertThat(set.get("rules")).isNotEmpty();
        });
    }

    @Test
    void theMetersAreThere() {
        var answer = client.get().uri("/actuator/prometheus").retrieve().toEntity(String.class);
        assertThat(answer.getBody())
                .contains(
                        "triage_classifier_received_total",
                        "triage_classifier_retried_total",
                        "triage_classifier_failed_total");
    }

    private static String token() {
        return Tokens.of("nora", List.of("clinician"), "demo");
    }

    private ResponseEntity<String> post(String body, @Nullable String token) {
        var request = client.post().uri("/api/v1/assessments").contentType(MediaType.APPLICATION_JSON);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.body(body).retrieve().toEntity(String.class);
    }

    private static void assertProblem(ResponseEntity<String> answer, int status, String slug) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains("/problems/" + slug);
    }
}

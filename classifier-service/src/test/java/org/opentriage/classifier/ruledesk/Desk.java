package org.opentriage.classifier.ruledesk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentriage.testkit.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule desk of one practice over HTTP: ada drafts, ben publishes. */
final class Desk {

    /** A rule that no shipped rule has anything to do with. */
    static final String PARKING = """
            group: extra
            source: test
            rules:
              - id: extra-parking
                score: 5
                category: CLINICAL_SYMPTOM
                rationale: Shows that an edition is read.
                patterns: ["purple parking"]
                matches: ["a [[purple parking]] lot", "purple parking here", "see purple parking"]
                must_not_match: ["parking", "purple", "a lot"]
            """;

    private static final String EDITIONS = "/api/v1/rules/editions";
    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient client;
    private final String practice;

    Desk(int port, String practice) {
        this.practice = practice;
        this.client = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    record Answer(int status, JsonNode body) {}

    Answer draft(String who, String ruleSet, Map<String, @Nullable String> files) {
        return send(who, "lead", HttpMethod.POST, EDITIONS, Map.of("ruleSet", ruleSet, "files", files));
    }

    /** The number of a clinical edition with one file more or other than those at work, drafted and tried by ada. */
    int tried(String file, @Nullable String content) {
        var files = new java.util.HashMap<String, @Nullable String>();
        files.put(file, content);
        var number = draft("ada", "CLINICAL", files).body().get("number").asInt();
        trial(number, 7);
        return number;
    }

    Answer trial(int number, int days) {
        return send("ada", "lead", HttpMethod.POST, EDITIONS + "/" + number + "/trial?days=" + days, null);
    }

    Answer publish(String who, int number, String mode, @Nullable Integer percent) {
        var body = percent == null
                ? Map.<String, Object>of("mode", mode)
                : Map.<String, Object>of("mode", mode, "percent", percent);
        return send(who, "admin", HttpMethod.POST, EDITIONS + "/" + number + "/publish", body);
    }

    Answer move(String who, int number, String move) {
        return send(who, "lead", HttpMethod.POST, EDITIONS + "/" + number + "/" + move, null);
    }

    Answer get(String path) {
        return send("ada", "lead", HttpMethod.GET, path, null);
    }

    /** What a message with this text would score now. */
    int score(String text) {
        var answer = send(
                "nora", "clinician", HttpMethod.POST, "/api/v1/assessments", Map.of("channel", "PORTAL", "body", text));
        return answer.body().path("score").asInt();
    }

    Answer send(String who, String role, HttpMethod method, String path, @Nullable Object body) {
        var request = client.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + Tokens.of(who, List.of(role), practice));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
        }
        var answer = request.retrieve().toEntity(String.class);
        return new Answer(
                answer.getStatusCode().value(), JSON.readTree(Objects.requireNonNullElse(answer.getBody(), "{}")));
    }
}

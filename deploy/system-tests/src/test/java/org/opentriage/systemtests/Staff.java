package org.opentriage.systemtests;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/** The suite's API, as the machine client {@code cli} with every role. */
public final class Staff {

    private final String routing;
    private final String identity;
    private final String intake;
    private volatile String token = "";

    Staff(String routing, String identity, String intake) {
        this.routing = routing;
        this.identity = identity;
        this.intake = intake;
    }

    public JsonNode tickets(String query) {
        return get("/api/v1/tickets?" + query).json();
    }

    /** The ticket that holds a message, as soon as there is one. */
    public JsonNode ticketOf(String messageId) {
        var found = new AtomicReference<JsonNode>();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var items = tickets("state=all&message=" + messageId).path("items");
                    found.set(items.path(0));
                    return !items.isEmpty();
                });
        return Objects.requireNonNull(found.get());
    }

    /** Tickets whose text contains the words, as soon as there is one. */
    public JsonNode ticketWith(String words) {
        var found = new AtomicReference<JsonNode>();
        var query = java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var items = tickets("state=all&q=" + query).path("items");
                    found.set(items.path(0));
                    return !items.isEmpty();
                });
        return Objects.requireNonNull(found.get());
    }

    public JsonNode ticket(String id) {
        return get("/api/v1/tickets/" + id).json();
    }

    public Http.Answer act(String id, String verb, Map<String, Object> body) {
        return post("/api/v1/tickets/" + id + "/" + verb, body);
    }

    public JsonNode ledger(String messageId) {
        return Http.get(intake + "/api/v1/messages/" + messageId, headers()).json();
    }

    public Http.Answer get(String path) {
        var answer = Http.get(routing + path, headers());
        return answer.status() == 401 ? Http.get(routing + path, fresh()) : answer;
    }

    public Http.Answer post(String path, Map<String, Object> body) {
        var headers = new HashMap<>(headers());
        headers.put("Content-Type", "application/json");
        return Http.post(routing + path, headers, Http.JSON.writeValueAsString(body));
    }

    private Map<String, String> headers() {
        return token.isEmpty() ? fresh() : Map.of("Authorization", "Bearer " + token);
    }

    private Map<String, String> fresh() {
        var basic = Base64.getEncoder().encodeToString("cli:cli".getBytes(StandardCharsets.UTF_8));
        var answer = Http.post(
                identity + "/oauth2/token",
                Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials");
        token = answer.json().path("access_token").asString();
        return Map.of("Authorization", "Bearer " + token);
    }
}

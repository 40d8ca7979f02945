package org.opentriage.localstack.morning;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.opentriage.localstack.DemoSecrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue as the machine client sees it over the REST API. */
final class Queue {

    private final URI routing;
    private final String token;

    private Queue(URI routing, String token) {
        this.routing = routing;
        this.token = token;
    }

    static Queue loggedIn(URI identity, URI routing) throws IOException {
        var client = "cli:" + DemoSecrets.MACHINE_CLIENT;
        var request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new Queue(routing, json(request).path("access_token").asString());
    }

    /** How many messages are in tickets. */
    int messages() throws IOException {
        var request = HttpRequest.newBuilder(routing.resolve("/api/v1/tickets?state=all&limit=200"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .build();
        int count = 0;
        for (var ticket : json(request).path("items")) {
            count += Math.max(1, ticket.path("messageIds").size());
        }
        return count;
    }

    private static JsonNode json(HttpRequest request) throws IOException {
        var response = Post.exchange(request);
        if (response.statusCode() != 200) {
            throw new IOException(request.uri().getPath() + " answered " + response.statusCode());
        }
        return JsonMapper.shared().readTree(response.body());
    }
}

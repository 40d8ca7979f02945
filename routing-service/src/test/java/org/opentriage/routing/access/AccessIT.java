package org.opentriage.routing.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.opentriage.routing.Api;
import org.opentriage.routing.RoutingTest;
import org.opentriage.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a browser gets without a log-in, how the log-in starts, and what is passed on to the neighbours. */
@RoutingTest
class AccessIT {

    private static final HttpServer NEIGHBOUR = neighbour();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    @Autowired
    AccessIT(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add(
                "opentriage.services.escalation",
                () -> "http://localhost:" + NEIGHBOUR.getAddress().getPort());
        properties.add("opentriage.services.classifier", () -> "http://localhost:1");
    }

    @AfterAll
    static void stop() {
        NEIGHBOUR.stop(0);
    }

    @Test
    void theApiWithoutALogInIsAProblemAndNoRedirect() throws Exception {
        var answer = get("/api/v1/tickets");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(get("/api/v1/stream").statusCode()).isEqualTo(401);
    }

    @Test
    void aWriteWithoutItsCsrfTokenIsRefused() throws Exception {
        var post = HttpRequest.newBuilder(uri("/api/v1/tickets/x/claim")).POST(BodyPublishers.ofString("{}"));
        var answer = http.send(post.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
    }

    @Test
    void everyPageIsTheSameFileUnderAStrictPolicy() throws Exception {
        for (var page : new String[] {"/", "/review", "/tickets/0e3f5c8e-6f1b-4f6e-8f0e-1d2c3b4a5f60"}) {
            var answer = get(page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("the page of the tests");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(header(get("/assets/app-1234.js"), "Cache-Control")).contains("immutable");
        assertThat(get("/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogInStartsAtTheIdentityProviderWithProofKey() throws Exception {
        assertThat(header(get("/login"), "Location")).isEqualTo("/oauth2/authorization/opentriage");
        var start = header(get("/oauth2/authorization/opentriage"), "Location");
        assertThat(start)
                .startsWith(Tokens.issuer() + "/authorize?")
                .contains("client_id=opentriage-ui", "code_challenge=", "/login/oauth2/code/opentriage");
    }

    @Test
    void aNeighboursAnswerComesBackAsItIs() {
        var answer = Api.as(port, "ada", "clinician").get("/api/v1/escalations?state=open");
        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.json().get("path").asString()).isEqualTo("/api/v1/escalations?state=open");
        assertThat(answer.json().get("authorization").asString()).startsWith("Bearer ");
        assertThat(answer.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.raw().headers().firstValue("Server-Secret")).isEmpty();
    }

    @Test
    void aNeighbourThatIsAwayIsSaidToBe() {
        var answer = Api.as(port, "ada", "clinician").get("/api/v1/rules");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/service-away");
        assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpServer neighbour() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                var bytes = "{\"path\":\"%s\",\"authorization\":\"%s\"}"
                        .formatted(
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization"))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.getResponseHeaders().add("Server-Secret", "42");
                exchange.sendResponseHeaders(418, bytes.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(bytes);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

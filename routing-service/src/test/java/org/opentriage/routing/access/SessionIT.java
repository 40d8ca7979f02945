package org.opentriage.routing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentriage.routing.RoutingTest;
import org.opentriage.runtime.security.RoleAuthorities;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long a browser's session lives: as long as somebody is there, whatever the page does by itself. */
@RoutingTest
@Import(SessionIT.LogIn.class)
@TestPropertySource(properties = "server.servlet.session.timeout=4s")
class SessionIT {

    private static final Duration SOON = Duration.ofSeconds(12);

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    @Autowired
    SessionIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aPageThatAsksByItselfAndItsStreamDoNotKeepTheSession() throws Exception {
        get("/log-in-for-tests", null);
        var stream = stream();
        var since = System.nanoTime();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> me(secondsSince(since)).statusCode() == 401);
        assertThat(secondsSince(since)).isGreaterThanOrEqualTo(3);
        stream.readAllBytes();
        assertThat(get("/api/v1/stream", null).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverIsThereKeepsTheSessionAndIsToldHowMuchIsLeft() throws Exception {
        get("/log-in-for-tests", null);
        var since = System.nanoTime();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(250))
                .failFast(() -> me(0).statusCode() != 200)
                .until(() -> secondsSince(since) >= 6);
        assertThat(left(me(0))).isBetween(2, 4);
        assertThat(left(me(3))).isBetween(2, 4);
        assertThat(me(9).statusCode()).isEqualTo(200);
    }

    private static int left(HttpResponse<?> answer) {
        return Integer.parseInt(answer.headers().firstValue(Presence.LEFT).orElse("-1"));
    }

    private HttpResponse<String> me(long idle) {
        return get("/api/v1/members/me", String.valueOf(idle));
    }

    private InputStream stream() throws Exception {
        var answer = browser.send(request("/api/v1/stream").build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String idle) {
        var request = request(path);
        if (idle != null) {
            request.header(Presence.IDLE, idle);
        }
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static long secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
    }

    /** Stands in for the identity provider. */
    @TestConfiguration
    @RestController
    static class LogIn {

        @GetMapping("/log-in-for-tests")
        @PublicEndpoint(because = "it is there for tests")
        void logIn(HttpServletRequest request, HttpServletResponse response) {
            var now = Clock.systemUTC().instant();
            Map<String, Object> claims =
                    Map.of("sub", "ada", "name", "Ada", "practice_id", "north", "roles", List.of("clinician"));
            var user = new DefaultOidcUser(
                    RoleAuthorities.of(claims), new OidcIdToken("token", now, now.plusSeconds(600), claims));
            var token = new OAuth2AuthenticationToken(user, user.getAuthorities(), BrowserClient.REGISTRATION);
            new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(token), request, response);
        }
    }
}

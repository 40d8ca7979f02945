package org.opentriage.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentriage.testkit.Tokens;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** What a caller sees when something is not right. */
@WithPostgres
@WithKafka
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=sample", "opentriage.audit.key=0123456789abcdef"})
class ProblemsIT {

    private final RestClient client;

    @Autowired
    ProblemsIT(@LocalServerPort int port) {
        this.client = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void withoutALogInEverythingIsClosedExceptWhatSaysThatItIsPublic() {
        assertProblem(get("/effects", null), 401, "unauthenticated");
        assertProblem(get("/nowhere", null), 401, "unauthenticated");
        assertThat(get("/open", null).getStatusCode().value()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", null).getBody()).contains("triage_outbox_pending");
        assertThat(get("/actuator/health/readiness", null).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void aRoleThatMayNotIsTurnedAwayAndOneThatMaySeesItsPractice() {
        assertProblem(get("/effects", Tokens.of("sam", List.of("coordinator"), "demo")), 403, "forbidden");
        var answer = get("/effects", Tokens.of("lena", List.of("lead"), "demo"));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"practice\":\"demo\"");
    }

    @Test
    void anUnexpectedErrorGivesNothingAway() {
        var answer = get("/broken", Tokens.of("lena", List.of("lead"), "demo"));
        assertProblem(answer, 500, "internal");
        assertThat(answer.getBody()).doesNotContain("secret", "select", "Exception");
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        assertProblem(get("/nowhere", Tokens.of("lena", List.of("lead"), "demo")), 404, "not-found");
    }

    private ResponseEntity<String> get(String path, @org.jspecify.annotations.Nullable String token) {
        var request = client.get().uri(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.retrieve().toEntity(String.class);
    }

    private static void assertProblem(ResponseEntity<String> answer, int status, String slug) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(answer.getBody()).contains("/problems/" + slug);
    }
}

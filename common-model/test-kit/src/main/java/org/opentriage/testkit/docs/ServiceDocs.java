package org.opentriage.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.core.jackson.ModelResolver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opentriage.testkit.Tokens;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/**
 * The pages that a running service writes: its part of docs/endpoints.md, docs/metrics.md and docs/configuration.md, and its
 * OpenAPI
 * description. A service's {@code DocsIT} extends it. A page that is not current fails; {@code -Dopentriage.write-docs=true}
 * writes it.
 */
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.path=/springdoc",
            "springdoc.use-fqn=true",
            "springdoc.default-flat-param-object=true",
            "springdoc.default-produces-media-type=application/json"
        })
public abstract class ServiceDocs {

    private static final String EVERY_SERVICE = "Every service";

    private final ApplicationContext application;
    private final Environment environment;
    private final String service;
    private final SourceComments comments = new SourceComments();
    private final HttpClient client = HttpClient.newHttpClient();

    protected ServiceDocs(ApplicationContext application) {
        this.application = application;
        this.environment = application.getEnvironment();
        this.service = environment.getRequiredProperty("spring.application.name");
    }

    @Test
    void theApiIsDescribed() {
        ModelResolver.enumsAsRef = true;
        var generated = send(request("/springdoc")
                .header("Authorization", "Bearer " + Tokens.of("ops", List.of("ops"), "demo"))
                .GET());
        assertThat(generated.statusCode()).isEqualTo(200);
        Page.of("endpoints/" + service + ".openapi.json")
                .is(new ApiDescription(Endpoint.of(application), comments).refined(generated.body()));
    }

    @Test
    void theDescriptionIsServedToWhoIsLoggedIn() {
        var answer = send(request("/v3/api-docs")
                .header("Authorization", "Bearer " + Tokens.of("nobody", List.of(), "demo"))
                .GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{").contains("\"openapi\": \"3.1.0\"");
    }

    @Test
    void theEndpointsAreListed() {
        var page = new EndpointsPage(application, Endpoint.of(application), comments);
        Page.of("endpoints.md").has(EVERY_SERVICE, page.ofEveryService());
        Page.of("endpoints.md").has(service, page.ofTheService(service));
    }

    @Test
    void whatIsNotPublicNeedsALogIn() {
        for (var endpoint : Endpoint.of(application)) {
            if (!endpoint.isPublic()) {
                var path = endpoint.path().replaceAll("\\{[^}]*}", "1").replace("**", "1");
                var answer = send(request(path).method(endpoint.method(), BodyPublishers.noBody()));
                assertThat(answer.statusCode())
                        .as("%s without a log-in", endpoint)
                        .isIn(401, 403);
            }
        }
    }

    @Test
    void theMetersAreListed() {
        useMeters();
        var page = new MetersPage(application.getBean(MeterRegistry.class));
        page.check();
        Page.of("metrics.md").has(EVERY_SERVICE, page.ofEveryService(service));
        Page.of("metrics.md").has(service, page.ofTheService(service));
    }

    @Test
    void theConfigurationIsListed() {
        var page = new ConfigurationPage(application, comments);
        Page.of("configuration.md").has(EVERY_SERVICE, page.ofEveryService());
        Page.of("configuration.md").has(service, page.ofTheService());
    }

    /** Does what brings those meters into being that have none before there is data. */
    protected void useMeters() {}

    private HttpRequest.Builder request(String path) {
        var port = Objects.requireNonNull(environment.getProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

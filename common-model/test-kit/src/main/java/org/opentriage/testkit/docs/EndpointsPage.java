package org.opentriage.testkit.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.context.ApplicationContext;

/** docs/endpoints.md: every endpoint with who may call it, from the running service. */
final class EndpointsPage {

    private static final Map<String, String> OPERATIONAL = Map.of(
            "health", "Is the service alive (`/liveness`), and is it ready for work (`/readiness`)?",
            "info", "About the build, where it says something.",
            "prometheus", "[Metrics](metrics.md) for Prometheus.");

    private final ApplicationContext application;
    private final List<Endpoint> endpoints;
    private final SourceComments comments;

    EndpointsPage(ApplicationContext application, List<Endpoint> endpoints, SourceComments comments) {
        this.application = application;
        this.endpoints = endpoints;
        this.comments = comments;
    }

    String ofTheService(String name) {
        return "[As OpenAPI](endpoints/" + name + ".openapi.json)\n\n"
                + Markdown.head("Method", "Path", "Who", "What")
                + rows(endpoint -> !endpoint.isTheRuntimes());
    }

    String ofEveryService() {
        var page = new StringBuilder(Markdown.head("Method", "Path", "Who", "What"));
        page.append(rows(Endpoint::isTheRuntimes));
        application.getBean(PathMappedEndpoints.class).stream()
                .map(PathMappedEndpoint::getRootPath)
                .sorted()
                .forEach(path -> page.append(Markdown.row(
                        "GET",
                        Markdown.code("/actuator/" + path),
                        "public: shows no patient data",
                        Objects.requireNonNull(OPERATIONAL.get(path), path + " is exposed without a word about it"))));
        return page.toString();
    }

    /** Methods that are handled alike share a row. */
    private String rows(Predicate<Endpoint> wanted) {
        var methods = new LinkedHashMap<List<Object>, String>();
        endpoints.stream()
                .filter(wanted)
                .forEach(endpoint -> methods.merge(
                        List.of(endpoint.path(), endpoint.access(), what(endpoint)),
                        endpoint.method(),
                        (before, next) -> before + ", " + next));
        var rows = new StringBuilder();
        methods.forEach((key, method) -> rows.append(Markdown.row(
                method,
                Markdown.code(key.get(0).toString()),
                key.get(1).toString(),
                key.get(2).toString())));
        return rows.toString();
    }

    private String what(Endpoint endpoint) {
        return comments.of(endpoint.handler().getMethod()).firstSentence();
    }
}

package org.opentriage.testkit.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentriage.runtime.web.ProblemType;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which problems an operation can answer with, as responses by status. */
final class ProblemAnswers {

    private final Map<String, ProblemType> bySlug = new TreeMap<>();
    private final ObjectNode api;

    /** @param api whose schemas may name a richer problem: one that is named like the enum of the types */
    ProblemAnswers(ObjectNode api) {
        this.api = api;
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
        scanner.findCandidateComponents("org.opentriage").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(ProblemType.class::cast)
                .forEach(type -> bySlug.put(type.slug(), type));
    }

    /** Adds them to the operation's responses. Those that its {@code x-problems} names replace the usual ones of the same status. */
    void add(Endpoint endpoint, ObjectNode operation) {
        var own = new ArrayList<ProblemType>();
        if (operation.has("x-problems")) {
            operation.remove("x-problems").forEach(slug -> own.add(type(slug.stringValue())));
        }
        var types = usual(endpoint, operation).stream()
                .map(this::type)
                .filter(usual -> own.stream().noneMatch(type -> type.status() == usual.status()));
        var byStatus = Stream.concat(types, own.stream())
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        var responses = (ObjectNode) operation.get("responses");
        byStatus.forEach((status, same) -> responses.set(
                String.valueOf(status.value()),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("$ref", "#/components/responses/" + component(status, same))));
    }

    private static List<String> usual(Endpoint endpoint, ObjectNode operation) {
        var slugs = new ArrayList<String>();
        if (!endpoint.isPublic()) {
            slugs.add("unauthenticated");
        }
        if (!endpoint.roles().isEmpty()) {
            slugs.add("forbidden");
        }
        if (endpoint.path().contains("{")) {
            slugs.add("not-found");
        }
        if (endpoint.takesBody()) {
            slugs.addAll(List.of("malformed", "invalid", "unsupported-media-type"));
        } else if (operation.path("parameters").valueStream().anyMatch(ProblemAnswers::canBeWrong)) {
            slugs.add("invalid");
        }
        slugs.add("database-away");
        return slugs;
    }

    private static boolean canBeWrong(JsonNode parameter) {
        var schema = parameter.path("schema");
        return "query".equals(parameter.path("in").asString())
                || schema.has("format")
                || !"string".equals(schema.path("type").asString());
    }

    private ProblemType type(String slug) {
        var type = bySlug.get(slug);
        if (type == null) {
            throw new AssertionError("there is no problem " + slug + "; there are " + bySlug.keySet());
        }
        return type;
    }

    /** One response, shared by all operations with the same problems. */
    private String component(HttpStatus status, List<ProblemType> types) {
        var name = types.stream().map(ProblemType::slug).collect(Collectors.joining("-or-"));
        var response =
                ((ObjectNode) api.get("components")).withObject("responses").withObject(name);
        response.put("description", types.stream().map(ProblemType::title).collect(Collectors.joining("; or: ")));
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            response.withObject("headers").putObject("Retry-After").put("$ref", "#/components/headers/Retry-After");
        }
        var media = response.withObject("content").withObject("application/problem+json");
        media.putObject("schema").put("$ref", "#/components/schemas/" + schema(types.getLast()));
        types.forEach(type -> media.withObject("examples")
                .putObject(type.slug())
                .putObject("value")
                .put("type", "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", status.value()));
        return name;
    }

    private String schema(ProblemType type) {
        var own = ((Enum<?>) type).getDeclaringClass().getSimpleName();
        return api.get("components").get("schemas").has(own) ? own : "Problem";
    }
}

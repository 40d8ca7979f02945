package org.opentriage.testkit.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI description of a service: springdoc reads the signatures, the rest is refined here from what the code knows besides. */
final class ApiDescription {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final List<Endpoint> endpoints;
    private final SourceComments comments;
    private final Overlay overlay = Overlay.read();

    ApiDescription(List<Endpoint> endpoints, SourceComments comments) {
        this.endpoints =
                endpoints.stream().filter(endpoint -> !endpoint.isForwarded()).toList();
        this.comments = comments;
    }

    /** @param generated springdoc's description */
    String refined(String generated) {
        var api = (ObjectNode) JSON.readTree(generated);
        keepOwnPaths(api);
        new Schemas(comments, overlay.names()).refine(api);
        endpoints.forEach(endpoint -> describe(endpoint, operation(api, endpoint)));
        overlay.over(api);
        var problems = new ProblemAnswers(api);
        endpoints.forEach(endpoint -> problems.add(endpoint, operation(api, endpoint)));
        dropUnused(api);
        return JSON.writer().with(LAYOUT).writeValueAsString(ordered(api)) + "\n";
    }

    private void keepOwnPaths(ObjectNode api) {
        var paths = new TreeMap<String, JsonNode>();
        endpoints.forEach(endpoint -> {
            var operation = api.get("paths").path(endpoint.path()).get(endpoint.verb());
            if (operation == null) {
                throw new AssertionError("springdoc does not know " + endpoint);
            }
            ((ObjectNode) paths.computeIfAbsent(endpoint.path(), path -> JsonNodeFactory.instance.objectNode()))
                    .set(endpoint.verb(), operation);
        });
        var kept = api.putObject("paths");
        paths.forEach(kept::set);
    }

    private static ObjectNode operation(ObjectNode api, Endpoint endpoint) {
        return (ObjectNode) api.get("paths").get(endpoint.path()).get(endpoint.verb());
    }

    private void describe(Endpoint endpoint, ObjectNode operation) {
        var comment = comments.of(endpoint.handler().getMethod());
        if (comment.text().isEmpty()) {
            throw new AssertionError(endpoint.handler() + " has no Javadoc");
        }
        if (operation.get("operationId").stringValue().contains("_")) {
            throw new AssertionError(
                    endpoint.handler() + " has the same name as another; operation ids are method names");
        }
        operation.putArray("tags").add(endpoint.resource());
        operation.put("summary", comment.firstSentence());
        var rest = comment.text().substring(comment.firstSentence().length()).strip();
        var access = "Access: " + endpoint.access() + ".";
        operation.put("description", rest.isEmpty() ? access : rest + "\n\n" + access);
        if (endpoint.isPublic()) {
            operation.putArray("security");
        }
        operation.path("parameters").forEach(parameter -> explain(endpoint, (ObjectNode) parameter));
    }

    private void explain(Endpoint endpoint, ObjectNode parameter) {
        if (parameter.path("schema").path("type").isArray()) {
            ((ObjectNode) parameter.get("schema"))
                    .set("type", parameter.get("schema").get("type").get(0));
        }
        var words = new TreeMap<>(comments.of(endpoint.handler().getMethod()).parameters());
        for (MethodParameter each : endpoint.handler().getMethodParameters()) {
            words.putAll(comments.of(each.getParameterType()).parameters());
        }
        var name = parameter.get("name").stringValue();
        var description = words.getOrDefault(name, words.get(StringUtils.uncapitalize(name.replace("-", ""))));
        if (description != null) {
            parameter.put("description", description);
        }
    }

    /** Schemas that nothing refers to any more. */
    private static void dropUnused(ObjectNode api) {
        var schemas = (ObjectNode) api.get("components").get("schemas");
        List<String> unused;
        do {
            var used = new TreeSet<>(api.findValuesAsString("$ref"));
            unused = schemas.propertyNames().stream()
                    .filter(name -> !used.contains("#/components/schemas/" + name))
                    .toList();
            unused.forEach(schemas::remove);
        } while (!unused.isEmpty());
    }

    /** The members of a description in the order in which people read it. */
    private ObjectNode ordered(ObjectNode api) {
        var page = JsonNodeFactory.instance.objectNode();
        page.put("openapi", api.get("openapi").stringValue());
        page.set("info", api.get("info"));
        page.putArray("servers").addObject().put("url", "/");
        page.set("security", api.get("security"));
        var tags = page.putArray("tags");
        tags().forEach((name, text) -> tags.addObject().put("name", name).put("description", text));
        page.set("paths", api.get("paths"));
        page.set("components", sorted((ObjectNode) api.get("components")));
        return page;
    }

    private Map<String, String> tags() {
        var tags = new TreeMap<String, String>();
        endpoints.forEach(endpoint -> tags.put(
                endpoint.resource(),
                comments.of(endpoint.handler().getBeanType()).text()));
        return tags;
    }

    private static ObjectNode sorted(ObjectNode components) {
        var sorted = JsonNodeFactory.instance.objectNode();
        for (var kind : new TreeSet<>(components.propertyNames())) {
            var byName = sorted.putObject(kind);
            new TreeSet<>(components.get(kind).propertyNames())
                    .forEach(name -> byName.set(name, components.get(kind).get(name)));
        }
        return sorted;
    }
}

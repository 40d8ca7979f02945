package org.opentriage.testkit.docs;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of an API, to hold real answers against. An answer holds what is described and nothing else. */
final class Description {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final ObjectNode components;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    /** One operation of the API. */
    record Operation(String verb, PathPattern path, JsonNode responses) {

        /** Its answer does not end. */
        boolean streams() {
            return responses.toString().contains("text/event-stream");
        }
    }

    Description(Path file) {
        var api = JSON.readTree(file);
        components = (ObjectNode) api.get("components");
        components.get("schemas").forEach(Description::close);
        api.get("paths")
                .forEachEntry((path, verbs) -> verbs.forEachEntry((verb, operation) -> operations.add(new Operation(
                        verb, PathPatternParser.defaultInstance.parse(path), operation.get("responses")))));
        operations.sort(Comparator.comparing(Operation::path));
    }

    Optional<Operation> operation(String method, String path) {
        var place = PathContainer.parsePath(path);
        var verb = method.toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(each -> each.verb().equals(verb) && each.path().matches(place))
                .findFirst();
    }

    /** What is wrong with an answer; empty when it is as described. */
    String misfit(Operation operation, int status, String contentType, String body) {
        var response = resolved(operation.responses().path(String.valueOf(status)));
        if (response.isMissingNode()) {
            return "status " + status + " is not described";
        }
        var media = response.path("content").path(contentType.replaceFirst(";.*", ""));
        if (body.isEmpty() || media.isMissingNode()) {
            return body.isEmpty()
                            || contentType.startsWith("text/html")
                                    && operation.responses().toString().contains("text/html")
                    ? ""
                    : "the type " + contentType + " is not described for " + status;
        }
        if (!contentType.contains("json")) {
            return "";
        }
        try {
            return schema(media.path("schema")).validate(JSON.readTree(body)).stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .collect(Collectors.joining("; "));
        } catch (JacksonException e) {
            return "this is no JSON";
        }
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? components.at(response.get("$ref").stringValue().replace("#/components", ""))
                : response;
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, node -> {
            var whole = ((ObjectNode) node).deepCopy();
            whole.set("components", components);
            return SCHEMAS.getSchema(whole);
        });
    }

    /** Members that are not described are refused; a problem may have more. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode type
                && type.has("properties")
                && !type.has("additionalProperties")
                && !type.path("required").toString().equals("[\"type\",\"title\",\"status\"]")) {
            type.put("additionalProperties", false);
        }
    }
}

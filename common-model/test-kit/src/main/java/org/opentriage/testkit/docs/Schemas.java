package org.opentriage.testkit.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of an API, made exact from the records behind them. An answer holds every member, {@code null} where it has no
 * value; a
 * request may leave out what is {@link Nullable}. Descriptions are the records' Javadoc.
 */
final class Schemas {

    private static final String PLACE = "#/components/schemas/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SourceComments comments;
    private final Map<String, String> names;

    /** @param names for types whose simple name would say too little, by class name */
    Schemas(SourceComments comments, Map<String, String> names) {
        this.comments = comments;
        this.names = names;
    }

    /** Replaces the generated schemas, which are named by their classes, and all references to them. */
    void refine(ObjectNode api) {
        var generated = (ObjectNode) api.at("/components/schemas");
        var asked = reachable(api, "requestBody");
        var refined = new TreeMap<String, JsonNode>();
        generated.forEachEntry((className, schema) -> {
            if (refined.put(name(className), schema) != null) {
                throw new AssertionError("two types are named " + name(className) + ": name one in openapi.yml");
            }
            type(className).ifPresent(type -> describe((ObjectNode) schema, type, asked.contains(className)));
        });
        var schemas = ((ObjectNode) api.get("components")).putObject("schemas");
        refined.forEach(schemas::set);
        rename(api);
    }

    private void describe(ObjectNode schema, Class<?> type, boolean asked) {
        var comment = comments.of(type);
        var text = comment.text() + constants(type);
        if (!text.isBlank()) {
            schema.put("description", text.strip());
        }
        if (!type.isRecord() || !schema.has("properties")) {
            return;
        }
        var required = NODES.arrayNode();
        for (var component : type.getRecordComponents()) {
            if (schema.get("properties").get(component.getName()) instanceof ObjectNode property) {
                var description = comment.parameters().get(component.getName());
                if (description != null) {
                    property.put("description", description);
                }
                if (isNullable(component)) {
                    ((ObjectNode) schema.get("properties")).set(component.getName(), orNull(property));
                }
                if (isAlwaysThere(component, asked)) {
                    required.add(component.getName());
                }
            }
        }
        schema.remove("required");
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    /** The constants that need words. */
    private String constants(Class<?> type) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .map(Enum.class::cast)
                        .filter(constant -> !comments.of(constant).text().isEmpty())
                        .map(constant -> "\n- `" + constant.name() + "`: "
                                + comments.of(constant).text())
                        .collect(Collectors.joining())
                : "";
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isAlwaysThere(RecordComponent component, boolean asked) {
        var include = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return asked ? !isNullable(component) : include == null || include.value() == JsonInclude.Include.ALWAYS;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = NODES.objectNode();
            var reference = NODES.objectNode().set("$ref", schema.remove("$ref"));
            either.putArray("oneOf").add(reference).add(NODES.objectNode().put("type", "null"));
            either.setAll(schema);
            return either;
        }
        if (schema.get("type") instanceof JsonNode type && type.isString()) {
            schema.putArray("type").add(type.stringValue()).add("null");
        }
        return schema;
    }

    /** The generated names of all schemas below members of that name. */
    private static Set<String> reachable(ObjectNode api, String member) {
        var found = new HashSet<String>();
        api.get("paths").findValues(member).forEach(body -> follow(body, api, found));
        return found;
    }

    private static void follow(JsonNode node, ObjectNode api, Set<String> found) {
        node.findValuesAsString("$ref").forEach(reference -> {
            var name = reference.replace(PLACE, "");
            if (found.add(name)) {
                follow(api.get("components").get("schemas").get(name), api, found);
            }
        });
    }

    private void rename(JsonNode node) {
        if (node instanceof ObjectNode map && map.get("$ref") instanceof JsonNode reference) {
            map.put("$ref", PLACE + name(reference.stringValue().replace(PLACE, "")));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(this::rename);
        }
    }

    private String name(String className) {
        var given = names.get(className);
        return given == null ? className.substring(className.lastIndexOf('.') + 1) : given;
    }

    /** The class of a canonical name. */
    private static Optional<Class<?>> type(String name) {
        var candidate = name;
        while (true) {
            if (ClassUtils.isPresent(candidate, null)) {
                return Optional.of(ClassUtils.resolveClassName(candidate, null));
            }
            var dot = candidate.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
        }
    }
}

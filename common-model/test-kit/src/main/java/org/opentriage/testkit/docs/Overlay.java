package org.opentriage.testkit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What no signature tells: names, examples, raw bodies, problems. {@code openapi.yml} in a service's test resources holds it, in
 * the
 * form of a JSON merge patch (RFC 7396) on the description, with two members of its own: {@code names} of schemas by class, and
 * {@code x-problems}, slugs of problems, at each operation.
 */
record Overlay(ObjectNode patch) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The runtime's, then the service's. */
    static Overlay read() {
        var patch = load("org/opentriage/testkit/docs/openapi.yml");
        merge(patch, load("openapi.yml"));
        return new Overlay(patch);
    }

    /** Names of schemas by class name. */
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        patch.path("names").forEachEntry((type, name) -> names.put(type, name.stringValue()));
        return names;
    }

    /** Lays it over a description; refuses to describe an operation that does not exist. */
    void over(ObjectNode api) {
        patch.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (!api.path("paths").path(path).has(method)) {
                        throw new AssertionError(
                                "openapi.yml describes " + method + " " + path + ", which does not exist");
                    }
                }));
        var laid = patch.deepCopy();
        laid.remove("names");
        merge(api, laid);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((key, value) -> {
            if (value.isNull()) {
                target.remove(key);
            } else if (value instanceof ObjectNode inner) {
                merge(target.get(key) instanceof ObjectNode existing ? existing : target.putObject(key), inner);
            } else {
                target.set(key, value);
            }
        });
    }

    private static ObjectNode load(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            JsonNode node = YAML.readTree(in);
            return (ObjectNode) node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

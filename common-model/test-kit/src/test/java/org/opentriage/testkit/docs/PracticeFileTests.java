package org.opentriage.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema that editors check practice files by: the demo fits it, and docs/practice-file.md says the same in words. */
class PracticeFileTests {

    private static final Path PRACTICE = Path.of("../../deploy/practice");

    private final JsonNode schema = new JsonMapper().readTree(PRACTICE.resolve("practice.schema.json"));

    @Test
    void theDemoFitsTheSchema() {
        var demo = new YAMLMapper().readTree(PRACTICE.resolve("demo.yml"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(demo))
                .isEmpty();
    }

    @Test
    void thePageIsCurrent() {
        var page = new StringBuilder("""
                # The practice file

                %s One file per practice, named in `OPENTRIAGE_PRACTICE_FILES`. `${NAME}` is taken from the environment of the service that reads
                the key. An example with everything in it: [demo.yml](../deploy/practice/demo.yml). Written by `PracticeFileTests` from
                [the schema](../deploy/practice/practice.schema.json), which editors use too.
                """.formatted(schema.get("description").stringValue()));
        schema.get("properties").forEachEntry((key, value) -> {
            page.append("\n## ").append(key).append("\n\n");
            if (value.has("description")) {
                page.append(value.get("description").stringValue()).append("\n\n");
            }
            kinds(page, key, value);
        });
        new Page(Path.of("../../docs/practice-file.md")).is(page.toString());
    }

    /** A table, or one for each kind that an entry may be of. */
    private void kinds(StringBuilder page, String key, JsonNode value) {
        var entry = value.has("items") ? resolved(value.get("items")) : value;
        if (!entry.has("oneOf")) {
            table(page, entry);
            return;
        }
        entry.get("oneOf").forEach(kind -> {
            var one = resolved(kind);
            page.append("### ")
                    .append(one.path("title")
                            .asString(kind.get("$ref").stringValue().replaceFirst(".*/", "")))
                    .append("\n\n");
            if (one.has("description")) {
                page.append(one.get("description").stringValue()).append("\n\n");
            }
            table(page, one);
            page.append("\n");
        });
    }

    private void table(StringBuilder page, JsonNode map) {
        page.append(Markdown.head("Key", "Value", "", "Meaning"));
        rows(page, "", map);
    }

    private void rows(StringBuilder page, String path, JsonNode map) {
        map.path("properties").forEachEntry((key, told) -> {
            var value = resolved(told);
            var required = map.path("required")
                    .valueStream()
                    .anyMatch(name -> name.stringValue().equals(key));
            page.append(Markdown.row(
                    Markdown.code(path + key),
                    shape(value),
                    required ? "required" : "",
                    told.path("description").asString(value.path("description").asString(""))));
            var inner = value.has("items") ? resolved(value.get("items")) : value;
            rows(page, path + key + (value.has("items") ? "[]." : "."), inner);
        });
    }

    private String shape(JsonNode value) {
        if (value.has("const")) {
            return Markdown.code(value.get("const").asString());
        }
        if (value.has("enum")) {
            return value.get("enum")
                    .valueStream()
                    .map(each -> Markdown.code(each.asString()))
                    .collect(Collectors.joining(", "));
        }
        if (value.has("items")) {
            return "list of: " + shape(resolved(value.get("items")));
        }
        return switch (value.path("type").asString("map")) {
            case "integer", "number" -> "number" + limits(value);
            case "boolean" -> "true or false";
            case "string" -> value.has("format") ? value.get("format").stringValue() : "text";
            default -> "map";
        };
    }

    private static String limits(JsonNode value) {
        return value.has("minimum") && value.has("maximum")
                ? ", " + value.get("minimum") + " to " + value.get("maximum")
                : "";
    }

    private JsonNode resolved(JsonNode value) {
        return value.has("$ref") ? schema.at(value.get("$ref").stringValue().substring(1)) : value;
    }
}

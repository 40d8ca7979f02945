package org.opentriage.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** docs/events is made from the records. Run with {@code -Dopentriage.write-docs} to write it anew. */
class EventDocsTests {

    private static final Path DOCS = Path.of("../../docs/events");

    @ParameterizedTest
    @EnumSource(Events.class)
    void theSchemaOfEachEventIsCurrent(Events event) throws IOException {
        var schema = generator().generateSchema(event.record);
        schema.put("title", event.type);
        compare(event.type + ".schema.json", schema.toPrettyString() + "\n");
    }

    @Test
    void theAsyncApiPageIsCurrent() throws IOException {
        compare("asyncapi.yaml", asyncApi());
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            var erased = type.getErasedType();
            if (erased == Phi.class
                    || erased.getSimpleName().endsWith("Id") && erased.getPackage() == Phi.class.getPackage()) {
                return new com.github.victools.jsonschema.generator.CustomDefinition(
                        text(context.getGeneratorConfig().createObjectNode(), erased));
            }
            return null;
        });
        config.with(com.github.victools.jsonschema.generator.Option.ADDITIONAL_FIXED_TYPES);
        config.forFields()
                .withNullableCheck(field -> field.getAnnotationConsideringFieldAndGetter(Nullable.class) != null
                        || field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        return new SchemaGenerator(config.build());
    }

    private static ObjectNode text(ObjectNode node, Class<?> type) {
        node.put("type", "string");
        if (type == Phi.class) {
            node.put("description", "Protected health information");
        } else if (type.getRecordComponents()[0].getType() == java.util.UUID.class) {
            node.put("format", "uuid");
        }
        return node;
    }

    private static String asyncApi() {
        var page = new StringBuilder("""
                # Made from the event records by EventDocsTests; do not edit.
                asyncapi: 3.0.0
                info:
                  title: OpenTriage events
                  version: 1.0.0
                  description: CloudEvents 1.0 in Kafka binary mode; the practice travels as the attribute practiceid.
                channels:
                """);
        Events.byTopic().forEach((topic, events) -> {
            page.append("  ")
                    .append(topic)
                    .append(":\n    address: ")
                    .append(topic)
                    .append("\n    messages:\n");
            events.keySet().forEach(type -> page.append("""
                          %1$s:
                            name: %1$s
                            contentType: application/json
                            payload:
                              $ref: ./%1$s.schema.json
                    """.formatted(type)));
        });
        return page.toString();
    }

    private static void compare(String name, String current) throws IOException {
        var file = DOCS.resolve(name);
        if (Boolean.getBoolean("opentriage.write-docs")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, current);
        }
        assertThat(Files.readString(file))
                .as("docs/events/%s; -Dopentriage.write-docs=true writes it", name)
                .isEqualTo(current);
    }
}

package org.opentriage.runtime.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A practice file as it stands, with the line of each value. Placeholders are filled in after the reading, so that no value from the
 * environment is ever taken for YAML, and only below the keys that are asked for.
 */
final class PracticeDocument {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)}");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final ObjectNode root;

    /** @throws InvalidPracticeFile when it is no YAML map */
    PracticeDocument(Path file) {
        this.file = file;
        try (var parser = YAML.createParser(Files.readString(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused("", "this is no map of keys");
            }
            this.root = map(parser, "");
        } catch (StreamReadException e) {
            throw new InvalidPracticeFile(file + " line " + e.getLocation().getLineNr() + ": " + firstLine(e));
        } catch (IOException e) {
            throw new UncheckedIOException("practice file " + file.toAbsolutePath() + " can not be read", e);
        }
    }

    /** A scalar as it stands in the file, its placeholders not filled in; empty when there is none. */
    String text(String pointer) {
        return root.at(pointer).asString("");
    }

    boolean isMap(String pointer) {
        return root.at(pointer).isObject();
    }

    /** The given top-level keys alone, with their placeholders filled in. */
    ObjectNode only(Set<String> keys, UnaryOperator<String> environment) {
        var part = JsonNodeFactory.instance.objectNode();
        for (var key : root.properties()) {
            if (keys.contains(key.getKey())) {
                part.set(key.getKey(), filled(key.getValue(), "/" + key.getKey(), environment));
            }
        }
        return part;
    }

    /** The refusal of what stands at the pointer, or of the nearest thing around it. */
    InvalidPracticeFile refused(String pointer, String reason) {
        var at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return new InvalidPracticeFile(file + " line " + lines.getOrDefault(at, 1) + ": " + reason);
    }

    private ObjectNode map(JsonParser parser, String at) {
        var map = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            map.set(key, value(parser, at + "/" + key));
            lines.put(at + "/" + key, line);
        }
        return map;
    }

    private ArrayNode list(JsonParser parser, String at) {
        var list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, at + "/" + list.size()));
        }
        return list;
    }

    private JsonNode value(JsonParser parser, String at) {
        lines.put(at, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, at);
            case START_ARRAY -> list(parser, at);
            default -> parser.readValueAsTree();
        };
    }

    private JsonNode filled(JsonNode value, String at, UnaryOperator<String> environment) {
        return switch (value) {
            case ObjectNode map -> {
                var copy = JsonNodeFactory.instance.objectNode();
                map.forEachEntry((key, each) -> copy.set(key, filled(each, at + "/" + key, environment)));
                yield copy;
            }
            case ArrayNode list -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                list.forEach(each -> copy.add(filled(each, at + "/" + copy.size(), environment)));
                yield copy;
            }
            case StringNode text -> JsonNodeFactory.instance.stringNode(filled(text.stringValue(), at, environment));
            default -> value;
        };
    }

    private String filled(String text, String at, UnaryOperator<String> environment) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var value = environment.apply(match.group(1));
            if (value.isBlank()) {
                throw refused(at, "the environment variable " + match.group(1) + " is not set");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The rest would quote the file. */
    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("this is no YAML");
    }
}

package org.opentriage.runtime.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The practices of this deployment, one YAML file each. A service binds the top-level keys that it knows; below them every key must be
 * known. {@code ${NAME}} is taken from the environment. A bad file stops the start, with file, line and reason.
 */
public class PracticeFiles {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

    private final List<Path> files;
    private final Environment environment;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public PracticeFiles(List<Path> files, Environment environment) {
        this.files = List.copyOf(files);
        this.environment = environment;
    }

    /**
     * Reads {@code part} from each file.
     *
     * @throws InvalidPracticeFile naming file, line and reason
     */
    public <T> List<PracticePart<T>> bind(Class<T> part) {
        return files.stream().map(file -> bind(file, part)).toList();
    }

    private <T> PracticePart<T> bind(Path file, Class<T> part) {
        var text = resolve(file, read(file));
        try {
            var header = read(text, Header.class);
            if (header.practice() == null) {
                throw new InvalidPracticeFile(file + ": the key practice is missing");
            }
            return new PracticePart<>(new PracticeId(header.practice().id()), read(text, part));
        } catch (JacksonException e) {
            throw new InvalidPracticeFile(file + " line " + line(e) + ": " + path(e) + reason(e));
        }
    }

    private <T> T read(String text, Class<T> part) {
        return yaml.readerFor(part).withHandler(new OtherServicesKeys(part)).readValue(text);
    }

    private String resolve(Path file, String text) {
        var resolved = new StringBuilder();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            resolved.append(resolveLine(file, i + 1, lines.get(i))).append('\n');
        }
        return resolved.toString();
    }

    private String resolveLine(Path file, int number, String line) {
        if (line.stripLeading().startsWith("#")) {
            return line;
        }
        return PLACEHOLDER.matcher(line).replaceAll(match -> {
            var value = environment.getProperty(match.group(1));
            if (value == null || value.isBlank()) {
                throw new InvalidPracticeFile(
                        file + " line " + number + ": the environment variable " + match.group(1) + " is not set");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("practice file " + file.toAbsolutePath() + " can not be read", e);
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String reason(JacksonException e) {
        var cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage();
    }

    private record Header(Practice practice) {
        private record Practice(String id) {}
    }

    /** Top-level keys that this part does not know belong to another service. */
    private static final class OtherServicesKeys extends DeserializationProblemHandler {

        private final Class<?> part;

        OtherServicesKeys(Class<?> part) {
            this.part = part;
        }

        /** Asked by type, since records are built from buffered tokens, whose parser does not know where they stood. */
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                @Nullable ValueDeserializer<?> deserializer,
                Object bean,
                String name) {
            var type = bean instanceof Class<?> ? bean : bean.getClass();
            if (type != part && type != Header.Practice.class) {
                return false;
            }
            parser.skipChildren();
            return true;
        }
    }
}

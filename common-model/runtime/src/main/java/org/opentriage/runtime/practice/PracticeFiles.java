package org.opentriage.runtime.practice;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The practices of this deployment, one YAML file each. A service binds the top-level keys that it knows; below them every key must be
 * known. {@code ${NAME}} is taken from the environment, below the bound keys alone: no service needs, or gets to see, the secrets of
 * another. A bad file stops the start, with file, line and reason.
 */
public class PracticeFiles {

    private final List<Path> files;
    private final Environment environment;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public PracticeFiles(List<Path> files, Environment environment) {
        this.files = List.copyOf(files);
        this.environment = environment;
    }

    /**
     * Reads {@code part}, a record of top-level keys, from each file.
     *
     * @throws InvalidPracticeFile naming file, line and reason
     */
    public <T> List<PracticePart<T>> bind(Class<T> part) {
        return files.stream().map(file -> bind(file, part)).toList();
    }

    private <T> PracticePart<T> bind(Path file, Class<T> part) {
        var document = new PracticeDocument(file);
        var practice = document.text("/practice/id");
        if (practice.isBlank()) {
            throw document.refused("/practice", "the key practice.id is missing");
        }
        var keys = Arrays.stream(part.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        try {
            var bound = json.treeToValue(document.only(keys, name -> environment.getProperty(name, "")), part);
            return new PracticePart<>(new PracticeId(practice), bound);
        } catch (JacksonException e) {
            var place = new Place(e);
            throw document.refused(place.pointer(), place.words() + reason(e, document, place.pointer()));
        }
    }

    /** Quotes what stands in the file and never what came from the environment: that may be a secret. */
    private static String reason(JacksonException e, PracticeDocument document, String pointer) {
        var written = document.text(pointer);
        return switch (e) {
            case JacksonException refused
            when refused.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null ->
                cause.getMessage();
            case UnrecognizedPropertyException unknown ->
                "the key " + unknown.getPropertyName() + " is not known here; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException key
            when written.isEmpty() -> "\"" + key.getValue() + "\" must be " + Shape.of(key.getTargetType());
            case MismatchedInputException mismatch ->
                (written.isEmpty() ? "" : "\"" + written + "\" ") + "must be " + Shape.of(mismatch.getTargetType());
            default -> "can not be read";
        };
    }

    /** Where a mistake is, for the file and for people. */
    private record Place(String pointer, String words) {

        Place(JacksonException e) {
            this(pointer(e), words(e));
        }

        private static String pointer(JacksonException e) {
            return e.getPath().stream()
                    .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                    .collect(Collectors.joining());
        }

        private static String words(JacksonException e) {
            var words = new StringBuilder();
            for (var step : e.getPath()) {
                if (step.getPropertyName() == null) {
                    words.append('[').append(step.getIndex()).append(']');
                } else {
                    words.append(words.isEmpty() ? "" : ".").append(step.getPropertyName());
                }
            }
            return words.isEmpty() ? "" : words + ": ";
        }
    }
}

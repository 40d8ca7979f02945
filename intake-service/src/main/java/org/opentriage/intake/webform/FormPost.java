package org.opentriage.intake.webform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.signature.FormParameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a post, from JSON or from an HTML form; unknown ones are passed over. */
record FormPost(Map<String, String> fields) {

    static final String TRAP = "website";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty when the bytes are no JSON object. */
    static Optional<FormPost> json(byte[] body) {
        try {
            var root = JSON.readTree(body);
            if (!root.isObject()) {
                return Optional.empty();
            }
            var fields = new LinkedHashMap<String, String>();
            root.properties().forEach(member -> {
                if (member.getValue().isString() || member.getValue().isIntegralNumber()) {
                    fields.put(member.getKey(), member.getValue().asString());
                }
            });
            return Optional.of(new FormPost(fields));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty when the bytes are no form post. */
    static Optional<FormPost> html(byte[] body) {
        return FormParameters.parse(body).map(parameters -> {
            var fields = new LinkedHashMap<String, String>();
            parameters.all().forEach((name, values) -> fields.put(name, values.getFirst()));
            return new FormPost(fields);
        });
    }

    /** Trimmed; absent when there is none or it is blank. */
    @Nullable
    String get(String field) {
        var value = fields.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A field that people do not see was filled in. */
    boolean trapped() {
        return get(TRAP) != null;
    }

    @Nullable
    LocalDate birthDate() {
        var told = get("birthDate");
        try {
            return told == null ? null : LocalDate.parse(told);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What keeps the post from being taken, field by field; empty when nothing does. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (get("message") == null) {
            errors.put("message", "Please write your message.");
        }
        if (get("birthDate") != null && birthDate() == null) {
            errors.put("birthDate", "Please write the date of birth as year-month-day, such as 1980-04-23.");
        }
        return errors;
    }

    @Override
    public String toString() {
        return "FormPost[phi]";
    }
}

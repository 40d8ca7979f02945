package org.opentriage.intake.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.identity.Claim;
import org.opentriage.intake.identity.PhoneNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A portal's canonical event {@code patient_message.received}. Only its id and some content are required; every other member that is
 * missing, or not what it should be, is treated as not told.
 */
record PortalEvent(JsonNode data) {

    private static final String TYPE = "patient_message.received";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The event in these bytes; empty when they are no such event. */
    static Optional<PortalEvent> parse(byte[] body) {
        try {
            var root = JSON.readTree(body);
            var event = new PortalEvent(root.path("data"));
            boolean known = TYPE.equals(root.path("type").stringValue(null));
            return known && event.complete() ? Optional.of(event) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    String externalId() {
        return String.valueOf(text(data, "id"));
    }

    boolean hasBody() {
        return data.path("body").isString();
    }

    String body() {
        return data.path("body").stringValue("");
    }

    @Nullable
    String subject() {
        return text(data, "subject");
    }

    @Nullable
    String threadId() {
        return text(data, "threadId");
    }

    @Nullable
    String language() {
        var language = text(data, "language");
        return language != null && language.matches("[a-z]{2}(-.{1,20})?") ? language.substring(0, 2) : null;
    }

    @Nullable
    Instant sentAt() {
        var told = text(data, "sentAt");
        try {
            return told == null ? null : OffsetDateTime.parse(told).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Claim patient(String source, String region) {
        return person(data.path("patient"), source, region);
    }

    /** Who wrote, when the event names somebody who is not the patient. */
    @Nullable
    Claim sender(String region) {
        var sender = data.path("sender");
        if (!sender.isObject() || sender.isEmpty()) {
            return null;
        }
        var id = text(sender, "id");
        return id != null && id.equals(text(data.path("patient"), "id")) ? null : person(sender, null, region);
    }

    /** Content may also be a FHIR Communication or a reference to one: stored as well, read by people until we can read it. */
    private boolean complete() {
        boolean content = hasBody()
                || data.path("communication").isObject()
                || data.path("reference").isString();
        return text(data, "id") != null && content;
    }

    private static Claim person(JsonNode person, @Nullable String source, String region) {
        return new Claim(
                source,
                text(person, "id"),
                text(person, "name"),
                date(text(person, "birthDate")),
                text(person, "email"),
                PhoneNumber.e164(text(person, "phone"), region));
    }

    private static @Nullable LocalDate date(@Nullable String told) {
        try {
            return told == null ? null : LocalDate.parse(told);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A string or a number as text; null when absent, blank or something else. */
    private static @Nullable String text(JsonNode node, String member) {
        var value = node.path(member);
        var text = value.isString() ? value.stringValue() : value.isIntegralNumber() ? value.asString() : "";
        return text.isBlank() ? null : text.strip();
    }
}

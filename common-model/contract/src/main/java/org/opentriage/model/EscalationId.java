package org.opentriage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One fired stage of a clock. */
public record EscalationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EscalationId {}

    public static EscalationId of(String value) {
        return new EscalationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

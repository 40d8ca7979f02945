package org.opentriage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The tenant. Every row and event carries it. */
public record PracticeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PracticeId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("PracticeId has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.opentriage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A team of a practice, such as {@code clinical}; unique within its practice. */
public record TeamId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("TeamId has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

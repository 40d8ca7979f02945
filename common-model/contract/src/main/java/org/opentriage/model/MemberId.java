package org.opentriage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person who may own tickets; equals the subject of that person's log-in. */
public record MemberId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("MemberId has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

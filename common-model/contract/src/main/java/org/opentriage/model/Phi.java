package org.opentriage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Protected health information: text by or about a patient. It alone decides how it prints, which is {@code [phi]}, so that it can
 * not slip into a log line, a metric or an exception; whoever truly needs the text calls {@link #text()}.
 */
public record Phi(@JsonValue String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Phi {}

    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public String toString() {
        return "[phi]";
    }
}

package org.opentriage.model.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The part of a message that a span counts in. */
public enum MessageField {
    SUBJECT,
    /** The new text, without quoted history. */
    BODY,
    /** The quoted history below it. */
    QUOTED,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

package org.opentriage.model.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How a message came in. */
public enum Channel {
    PORTAL,
    EMAIL,
    WEB_FORM,
    VOICEMAIL,
    FAX,
    /** Typed in by staff: walk-in or phone. */
    STAFF,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

package org.opentriage.model.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** May the answer be acted on without a person looking first? */
public enum Disposition {
    /** Safe to route by rule. */
    AUTO,
    /** A person looks, within 15 minutes. */
    REVIEW,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

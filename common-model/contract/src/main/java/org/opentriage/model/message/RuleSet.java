package org.opentriage.model.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** One of the two rule sets, which never see each other. */
public enum RuleSet {
    CLINICAL,
    ADMINISTRATIVE,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

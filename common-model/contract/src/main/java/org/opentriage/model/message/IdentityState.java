package org.opentriage.model.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How sure we are who the message is about. */
public enum IdentityState {
    /** Matched by the EHR or by a signed-in portal account: may merge. */
    CONFIRMED,
    /** One likely person, such as a phone number that one patient has. */
    CANDIDATE,
    /** Several people fit, such as a household phone. */
    AMBIGUOUS,
    /** Nobody fits. */
    @JsonEnumDefaultValue
    UNKNOWN
}

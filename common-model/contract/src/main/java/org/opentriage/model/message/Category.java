package org.opentriage.model.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a message is about. */
public enum Category {
    PRESCRIPTION_REFILL,
    APPOINTMENT,
    BILLING,
    PRIOR_AUTHORIZATION,
    TEST_RESULT,
    CLINICAL_SYMPTOM,
    MEDICATION_QUESTION,
    MENTAL_HEALTH,
    REFERRAL,
    RECORDS_REQUEST,
    PORTAL_ACCESS,
    GENERAL_INQUIRY,
    SPAM_OR_MISDIRECTED,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

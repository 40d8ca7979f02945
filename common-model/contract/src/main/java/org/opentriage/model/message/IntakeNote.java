package org.opentriage.model.message;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What intake noticed while reading a message. None of them ever drops it; most make a person look. */
public enum IntakeNote {
    /** Sent by a machine (RFC 3834): our reply is suppressed, the ticket is not. */
    AUTOMATIC_MAIL,
    /** Nothing to assess: empty, or a call without transcript. */
    NO_TEXT,
    /** The format could not be parsed; the raw text stands in. */
    UNREADABLE,
    /** Cut at the size limit; the whole is kept in the ledger. */
    TRUNCATED,
    /** Speech could not be turned into text. */
    TRANSCRIPT_FAILED,
    /** Files came with it; they are kept in the ledger. */
    HAS_ATTACHMENTS,
    /** Somebody wrote for the patient. */
    PROXY_SENDER,
    /** A value that this version does not know: needs review. */
    @JsonEnumDefaultValue
    UNKNOWN
}

package org.opentriage.model;

/** The topics of the suite. The key decides the partition and never holds patient data. */
public final class Topics {

    /** {@code MessageReceived}, keyed by an HMAC of the conversation. Holds PHI. */
    public static final String MESSAGES = "triage.messages.v1";

    /** {@code MessageAssessed}, same key as {@link #MESSAGES}. Holds PHI. */
    public static final String ASSESSED = "triage.assessed.v1";

    /** {@code TicketChanged}, keyed by ticket id, compacted. No PHI. */
    public static final String TICKETS = "triage.tickets.v1";

    /** {@code ClockChanged}, keyed by ticket id, compacted. No PHI. */
    public static final String CLOCKS = "triage.clocks.v1";

    /** {@code EscalationFired} and what followed, keyed by ticket id. No PHI. */
    public static final String ESCALATIONS = "triage.escalations.v1";

    private Topics() {}
}

package org.opentriage.model.escalation;

import java.time.Instant;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.TicketId;

/** A person has taken notice; the chain of this clock ends. Type {@value #TYPE}. */
public record EscalationAcknowledged(
        EscalationId escalationId, TicketId ticketId, Instant acknowledgedAt, MemberId by) {

    public static final String TYPE = "escalation.acknowledged";
}

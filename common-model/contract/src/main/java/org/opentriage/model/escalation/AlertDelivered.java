package org.opentriage.model.escalation;

import java.time.Instant;
import java.util.UUID;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.TicketId;

/** The alert's carrier took it. Type {@value #TYPE}. */
public record AlertDelivered(
        UUID alertId,
        EscalationId escalationId,
        TicketId ticketId,
        MemberId recipient,
        String channel,
        int attempts,
        Instant at) {

    public static final String TYPE = "alert.delivered";
}

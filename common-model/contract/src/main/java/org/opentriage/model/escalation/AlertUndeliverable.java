package org.opentriage.model.escalation;

import java.time.Instant;
import java.util.UUID;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.TicketId;

/** The alert can not reach its recipient this way; the chain goes on. Type {@value #TYPE}. */
public record AlertUndeliverable(
        UUID alertId,
        EscalationId escalationId,
        TicketId ticketId,
        MemberId recipient,
        String channel,
        int attempts,
        Instant at) {

    public static final String TYPE = "alert.undeliverable";
}

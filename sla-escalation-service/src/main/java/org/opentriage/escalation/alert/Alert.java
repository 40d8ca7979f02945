package org.opentriage.escalation.alert;

import java.util.UUID;
import org.opentriage.model.EscalationId;
import org.opentriage.model.EventMeta;
import org.opentriage.model.MemberId;
import org.opentriage.model.TicketId;

/**
 * One delivery of an escalation to one person by one channel.
 *
 * @param id the same for the same delivery, however often it is tried: receivers know repeats by it
 * @param channel name of the {@code AlertChannel}
 */
record Alert(
        UUID id, EscalationId escalationId, TicketId ticketId, MemberId recipient, String channel, AlertFacts facts) {

    static Alert to(MemberId recipient, String channel, EscalationId escalation, TicketId ticket, AlertFacts facts) {
        var id = EventMeta.derivedId(escalation.value(), "alert/" + channel + "/" + recipient);
        return new Alert(id, escalation, ticket, recipient, channel, facts);
    }
}

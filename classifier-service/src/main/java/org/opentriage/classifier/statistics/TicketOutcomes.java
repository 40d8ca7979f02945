package org.opentriage.classifier.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.opentriage.model.MessageId;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;

/**
 * What people made of the tickets that messages came to: rerouted when somebody handed the ticket to another team, confirmed when it was
 * resolved without that. Counts each version of a ticket once.
 */
final class TicketOutcomes {

    private final Map<TicketId, TicketChanged> last = new HashMap<>();
    private final Set<MessageId> rerouted = new HashSet<>();
    private final Set<MessageId> resolved = new HashSet<>();

    void add(TicketChanged now) {
        var before = last.get(now.ticketId());
        if (before != null && before.version() >= now.version()) {
            return;
        }
        last.put(now.ticketId(), now);
        if (now.change() == TicketChange.TRANSFERRED
                && before != null
                && !before.team().equals(now.team())) {
            rerouted.addAll(before.messages());
        }
        if (now.state() == TicketState.RESOLVED) {
            resolved.addAll(now.messages());
        }
    }

    boolean isRerouted(MessageId message) {
        return rerouted.contains(message);
    }

    boolean isConfirmed(MessageId message) {
        return resolved.contains(message) && !isRerouted(message);
    }
}

package org.opentriage.routing.arrival;

import java.time.Instant;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;

/** A ticket of the same confirmed person that a message might belong to. */
record Candidate(
        TicketId id, TicketState state, int score, Category category, Disposition disposition, Instant openedAt) {

    static Candidate of(TicketChanged ticket) {
        return new Candidate(
                ticket.ticketId(),
                ticket.state(),
                ticket.score(),
                ticket.category(),
                ticket.disposition(),
                ticket.openedAt());
    }

    boolean unresolved() {
        return state != TicketState.RESOLVED && state != TicketState.MERGED;
    }

    boolean takenUp() {
        return state == TicketState.CLAIMED || state == TicketState.WAITING;
    }
}

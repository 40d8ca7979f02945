package org.opentriage.routing.arrival;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;

/**
 * An unresolved ticket of the same pseudonym that a message might belong to.
 *
 * @param contactKey see {@link ContactKey}
 */
record Candidate(
        TicketId id,
        TicketState state,
        Category category,
        Disposition disposition,
        Instant openedAt,
        IdentityState identity,
        @Nullable String contactKey) {

    /** The same person's ticket as it is now. */
    Candidate as(TicketChanged now) {
        return new Candidate(id, now.state(), now.category(), now.disposition(), now.openedAt(), identity, contactKey);
    }

    boolean unresolved() {
        return state != TicketState.RESOLVED && state != TicketState.MERGED;
    }

    boolean takenUp() {
        return state == TicketState.CLAIMED || state == TicketState.WAITING;
    }
}

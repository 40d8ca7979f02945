package org.opentriage.routing.ticket;

import org.opentriage.model.TicketId;

/** Why a move was not made. Nothing has changed. */
public abstract sealed class TicketConflict extends RuntimeException {

    private final TicketId ticket;

    private TicketConflict(TicketId ticket, String message) {
        super(message);
        this.ticket = ticket;
    }

    public TicketId ticket() {
        return ticket;
    }

    /** There is no such ticket in this practice. */
    public static final class NoSuchTicket extends TicketConflict {
        NoSuchTicket(TicketId ticket) {
            super(ticket, "no such ticket");
        }
    }

    /** The caller has seen an older version. */
    public static final class TicketChangedMeanwhile extends TicketConflict {
        TicketChangedMeanwhile(TicketId ticket) {
            super(ticket, "the ticket has changed meanwhile");
        }
    }

    /** Somebody else works on it. */
    public static final class TicketAlreadyClaimed extends TicketConflict {
        private final Owner owner;

        TicketAlreadyClaimed(TicketId ticket, Owner owner) {
            super(ticket, "the ticket is already claimed");
            this.owner = owner;
        }

        public Owner owner() {
            return owner;
        }
    }

    /** The ticket's state does not allow this. */
    public static final class MoveNotAllowed extends TicketConflict {
        MoveNotAllowed(TicketId ticket, String because) {
            super(ticket, because);
        }
    }
}

package org.opentriage.routing.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.ticket.TicketConflict.MoveNotAllowed;
import org.opentriage.routing.ticket.TicketConflict.TicketAlreadyClaimed;

/** Which moves a state allows, and what each does. */
final class TicketMoves {

    private TicketMoves() {}

    /** What happened, with what the history should say about it. */
    record Done(TicketChange change, Map<String, Object> detail) {}

    /** @throws TicketConflict when the state does not allow it; the ticket is untouched then */
    static Done make(Ticket ticket, Move move, Actor actor, Instant at) {
        return switch (move) {
            case Move.Claim claim -> claim(ticket, actor, at);
            case Move.Release release -> release(ticket, actor);
            case Move.Assign assign -> assign(ticket, assign);
            case Move.Transfer transfer -> transfer(ticket, transfer);
            case Move.Pause pause -> pause(ticket, pause, actor, at);
            case Move.Resume resume -> resume(ticket);
            case Move.Respond respond -> respond(ticket, actor, at);
            case Move.Resolve resolve -> resolve(ticket, resolve, at);
            case Move.Reopen reopen -> reopen(ticket, reopen, at);
        };
    }

    private static Done claim(Ticket ticket, Actor actor, Instant at) {
        requireOpen(ticket, "claimed");
        refuseIfTakenUpByAnother(ticket, actor);
        var waited = ticket.state() == TicketState.WAITING;
        ticket.claim(actor.asOwner(), at);
        return new Done(waited ? TicketChange.RESUMED : TicketChange.CLAIMED, Map.of("owner", actor.id()));
    }

    private static Done release(Ticket ticket, Actor actor) {
        var owner = ticket.owner();
        requireOpen(ticket, "released");
        if (owner == null) {
            throw new MoveNotAllowed(ticket.ticketId(), "Nobody owns it, so it can not be released.");
        }
        ticket.giveBack(owner.id());
        return new Done(TicketChange.RELEASED, Map.of("from", owner.id(), "by", actor.id()));
    }

    private static Done assign(Ticket ticket, Move.Assign assign) {
        require(ticket, ticket.state() == TicketState.OPEN, "Only an open ticket is assigned by rule.");
        ticket.assign(assign.owner());
        return new Done(TicketChange.ASSIGNED, Map.of("owner", assign.owner().id()));
    }

    private static Done transfer(Ticket ticket, Move.Transfer transfer) {
        requireOpen(ticket, "transferred");
        var detail = new LinkedHashMap<String, Object>();
        detail.put("from", ticket.team());
        detail.put("reason", transfer.why().name());
        ticket.place(transfer.to());
        placed(detail, transfer.to());
        return new Done(TicketChange.TRANSFERRED, detail);
    }

    private static Done pause(Ticket ticket, Move.Pause pause, Actor actor, Instant at) {
        requireOpen(ticket, "paused");
        require(ticket, ticket.score() < 5, "A score 5 is never paused.");
        refuseIfTakenUpByAnother(ticket, actor);
        require(ticket, pause.until() == null || pause.until().isAfter(at), "The pause would end in the past.");
        if (ticket.state() != TicketState.CLAIMED) {
            ticket.claim(actor.asOwner(), at);
        }
        ticket.pause(pause.until());
        return new Done(
                TicketChange.PAUSED,
                pause.until() == null ? Map.of() : Map.of("until", pause.until().toString()));
    }

    private static Done resume(Ticket ticket) {
        require(ticket, ticket.state() == TicketState.WAITING, "Only a paused ticket is resumed.");
        ticket.resume();
        return new Done(TicketChange.RESUMED, Map.of());
    }

    /** Who answers has taken it up. */
    private static Done respond(Ticket ticket, Actor actor, Instant at) {
        requireOpen(ticket, "answered");
        var owner = ticket.owner();
        if (!ticket.takenUp() && (owner == null || owner.id().equals(actor.id()))) {
            ticket.claim(actor.asOwner(), at);
        }
        ticket.respond(at);
        return new Done(TicketChange.RESPONDED, Map.of());
    }

    private static Done resolve(Ticket ticket, Move.Resolve resolve, Instant at) {
        requireOpen(ticket, "resolved");
        ticket.resolve(at);
        return new Done(
                TicketChange.RESOLVED, Map.of("outcome", resolve.outcome().name()));
    }

    private static Done reopen(Ticket ticket, Move.Reopen reopen, Instant at) {
        require(ticket, ticket.state() == TicketState.RESOLVED, "Only a resolved ticket is reopened.");
        ticket.reopen(reopen.to(), at);
        var detail = new LinkedHashMap<String, Object>();
        placed(detail, reopen.to());
        return new Done(TicketChange.REOPENED, detail);
    }

    static void placed(Map<String, Object> detail, Placement to) {
        detail.put("team", to.team().value());
        detail.put("rule", to.reason());
        if (to.owner() != null) {
            detail.put("owner", to.owner().id());
        }
    }

    private static void requireOpen(Ticket ticket, String verb) {
        require(ticket, !ticket.resolved(), "It is resolved: reopen it before it can be " + verb + ".");
    }

    private static void refuseIfTakenUpByAnother(Ticket ticket, Actor actor) {
        var owner = ticket.owner();
        if (ticket.takenUp() && owner != null && !owner.id().equals(actor.id())) {
            throw new TicketAlreadyClaimed(ticket.ticketId(), owner);
        }
    }

    private static void require(Ticket ticket, boolean holds, String otherwise) {
        if (!holds) {
            throw new MoveNotAllowed(ticket.ticketId(), otherwise);
        }
    }
}

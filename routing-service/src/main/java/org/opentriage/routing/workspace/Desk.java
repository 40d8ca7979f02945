package org.opentriage.routing.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.assignment.Drain;
import org.opentriage.routing.queue.QueueEntries;
import org.opentriage.routing.queue.QueueEntry;
import org.opentriage.routing.ticket.Move;
import org.opentriage.routing.ticket.TicketBook;
import org.opentriage.routing.ticket.TicketConflict;
import org.opentriage.routing.ticket.TicketConflict.MoveNotAllowed;
import org.opentriage.routing.ticket.TicketConflict.NoSuchTicket;
import org.opentriage.routing.ticket.TicketConflict.TicketAlreadyClaimed;
import org.opentriage.routing.ticket.TicketConflict.TicketChangedMeanwhile;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person does to a ticket: each move is one transaction, made on the version that the person has seen, or refused with what is there now. */
@Component
class Desk {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transactions;
    private final TicketBook book;
    private final People people;
    private final QueueEntries entries;
    private final Drain drain;

    Desk(TransactionTemplate transactions, TicketBook book, People people, QueueEntries entries, Drain drain) {
        this.transactions = transactions;
        this.book = book;
        this.people = people;
        this.entries = entries;
        this.drain = drain;
    }

    /**
     * @param seen the version that the person decided on
     * @throws ProblemException when it is not done: 409 with what is there now, 422 when the state does not allow it
     */
    QueueEntry make(UUID id, long seen, Request request) {
        var user = CurrentUser.get();
        try {
            return repeatedly(() -> required(transactions.execute(status -> {
                var ticket = book.move(new TicketId(id), seen, move(id, request, user), people.actor(user));
                drainIfRoomWasMade(ticket);
                return present(id);
            })));
        } catch (TicketConflict conflict) {
            throw problem(conflict);
        }
    }

    private Move move(UUID id, Request request, CurrentUser user) {
        if (request.takesItUp()) {
            people.requireMayOwn(user);
        }
        return switch (request) {
            case Request.Claim claim -> new Move.Claim();
            case Request.Release release -> new Move.Release();
            case Request.Transfer to ->
                new Move.Transfer(
                        people.placement(present(id), new TeamId(to.team()), to.owner(), user), to.reason(), to.note());
            case Request.Pause pause -> new Move.Pause(pause.until(), pause.reason());
            case Request.Respond respond -> new Move.Respond(respond.note());
            case Request.Resolve resolve -> new Move.Resolve(resolve.outcome(), resolve.note());
            case Request.Reopen reopen -> {
                var entry = present(id);
                yield new Move.Reopen(people.placement(entry, new TeamId(entry.team()), null, user), reopen.reason());
            }
        };
    }

    private void drainIfRoomWasMade(TicketChanged ticket) {
        if (ticket.state() != TicketState.CLAIMED) {
            drain.afterCommit();
        }
    }

    /** Two transactions may rarely meet in a deadlock; the database picks one, which simply starts over. */
    private static QueueEntry repeatedly(Supplier<QueueEntry> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (PessimisticLockingFailureException e) {
                if (tries == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private QueueEntry present(UUID id) {
        return entries.find(id).orElseThrow(Desk::noSuchTicket);
    }

    private ProblemException problem(TicketConflict conflict) {
        if (conflict instanceof NoSuchTicket) {
            return noSuchTicket();
        }
        var current = present(conflict.ticket().value());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("currentVersion", current.version());
        about.put("current", current);
        return switch (conflict) {
            case NoSuchTicket none -> noSuchTicket();
            case TicketChangedMeanwhile changed ->
                new ProblemException(
                        TicketProblem.TICKET_CHANGED, "Look at what is there now, then decide again.", about);
            case TicketAlreadyClaimed claimed -> {
                about.put("owner", claimed.owner().id());
                about.put("ownerName", claimed.owner().name());
                yield new ProblemException(
                        TicketProblem.TICKET_ALREADY_CLAIMED, claimed.owner().name() + " works on this ticket.", about);
            }
            case MoveNotAllowed not -> {
                var because = not.getMessage();
                yield new ProblemException(
                        TicketProblem.MOVE_NOT_ALLOWED, because == null ? "Not in this state." : because, about);
            }
        };
    }

    private static ProblemException noSuchTicket() {
        return new ProblemException(TicketProblem.NO_SUCH_TICKET, "There is no such ticket in this practice.");
    }

    private static QueueEntry required(@org.jspecify.annotations.Nullable QueueEntry entry) {
        if (entry == null) {
            throw new ProblemException(CommonProblem.INTERNAL, "The move gave no ticket.");
        }
        return entry;
    }
}

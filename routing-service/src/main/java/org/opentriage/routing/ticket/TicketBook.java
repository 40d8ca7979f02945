package org.opentriage.routing.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.EventMeta;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.ticket.TicketConflict.NoSuchTicket;
import org.opentriage.routing.ticket.TicketConflict.TicketAlreadyClaimed;
import org.opentriage.routing.ticket.TicketConflict.TicketChangedMeanwhile;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to tickets. Each change raises the version by one and is told in the same transaction: history, event, feed. Called
 * inside the transaction of a use case, in the scope of a practice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TicketBook {

    private final Tickets tickets;
    private final Recorder recorder;
    private final DatabaseTime time;
    private final JdbcClient jdbc;

    TicketBook(Tickets tickets, Recorder recorder, DatabaseTime time, JdbcClient jdbc) {
        this.tickets = tickets;
        this.recorder = recorder;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Opens the ticket of a first message; its id follows from the message's, so the same message can not open two. At database time. */
    public TicketChanged open(Incoming first, Placement placement, Instant at) {
        var practice = PracticeContext.current();
        var id = new TicketId(EventMeta.derivedId(first.messageId().value(), "ticket of " + practice));
        var ticket = new Ticket(id, practice, first, placement, at);
        tickets.save(ticket);
        var detail = new LinkedHashMap<String, Object>(about(first));
        TicketMoves.placed(detail, placement);
        return recorder.record(ticket, Actor.SYSTEM, detail, null);
    }

    /** The ticket as it is, locked until the transaction ends. */
    public Optional<TicketChanged> lock(TicketId id) {
        return find(id).map(Ticket::snapshot);
    }

    /**
     * Adds a message to an unresolved ticket; a pause ends.
     *
     * @param because why it belongs there, for the history
     * @param elsewhere where the ticket goes now, or null when it stays
     */
    public TicketChanged join(TicketId id, Incoming next, String because, @Nullable Placement elsewhere, Instant at) {
        var ticket = find(id).orElseThrow(() -> new NoSuchTicket(id));
        var before = ticket.score();
        ticket.take(next);
        var detail = new LinkedHashMap<String, Object>(about(next));
        detail.put("because", because);
        if (elsewhere != null) {
            ticket.place(elsewhere);
            TicketMoves.placed(detail, elsewhere);
        } else if (ticket.state() == TicketState.WAITING) {
            ticket.resume();
        }
        ticket.changed(ticket.score() > before ? TicketChange.SCORE_RAISED : TicketChange.MESSAGE_ADDED, at);
        return recorder.record(ticket, Actor.SYSTEM, detail, null);
    }

    /**
     * Makes a move.
     *
     * @param expected the version that the caller has seen; null = whatever it is now
     * @throws TicketConflict and changes nothing
     */
    public TicketChanged move(TicketId id, @Nullable Long expected, Move move, Actor actor) {
        lockSlots(id, actor);
        var ticket = find(id).orElseThrow(() -> new NoSuchTicket(id));
        if (move instanceof Move.Claim && ticket.takenUp()) {
            var owner = ticket.owner();
            if (owner != null && !owner.id().equals(actor.id())) {
                throw new TicketAlreadyClaimed(id, owner);
            }
            if (ticket.state() == TicketState.CLAIMED) {
                return ticket.snapshot();
            }
        }
        if (expected != null && expected != ticket.version()) {
            throw new TicketChangedMeanwhile(id);
        }
        var at = time.now();
        var done = TicketMoves.make(ticket, move, actor, at);
        ticket.changed(done.change(), at);
        return recorder.record(ticket, actor, done.detail(), move.note());
    }

    /**
     * Sends the present snapshot once more, because somebody seems not to have got it; changes nothing.
     *
     * @param occasion what makes this repeat another event than the last one; the same occasion is the same event
     */
    public void tellAgain(TicketId id, String occasion) {
        find(id).map(Ticket::snapshot)
                .ifPresent(snapshot -> recorder.tell(
                        snapshot, EventMeta.derivedId(id.value(), "v" + snapshot.version() + "/" + occasion)));
    }

    private Optional<Ticket> find(TicketId id) {
        return tickets.findByPracticeIdAndId(PracticeContext.current().value(), id.value());
    }

    /**
     * Members before tickets: whoever may wait for a member's row does so before it holds a ticket, so routers, which hold members and
     * never wait for them, can not meet it in a deadlock.
     */
    private void lockSlots(TicketId id, Actor actor) {
        jdbc.sql("""
                        select member_id from member
                        where practice_id = :practice
                          and (member_id = :actor or member_id = (select owner from ticket where id = :ticket))
                        order by member_id for update""")
                .param("practice", PracticeContext.current().value())
                .param("actor", actor.id())
                .param("ticket", id.value())
                .query(String.class)
                .list();
    }

    private static Map<String, Object> about(Incoming message) {
        return Map.of(
                "message", message.messageId().toString(),
                "channel", message.channel().name(),
                "score", message.score(),
                "category", message.category().name());
    }
}

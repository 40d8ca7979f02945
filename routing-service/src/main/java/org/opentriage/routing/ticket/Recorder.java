package org.opentriage.routing.ticket;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.EventMeta;
import org.opentriage.model.Topics;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells about a change everywhere at once, in its transaction: the row, the history, the event, the feed. */
@Component
class Recorder {

    private final Tickets tickets;
    private final EntityManager entities;
    private final AuditTrail history;
    private final Outbox outbox;
    private final ChangeFeed feed;
    private final JdbcClient jdbc;

    Recorder(
            Tickets tickets,
            EntityManager entities,
            AuditTrail history,
            Outbox outbox,
            ChangeFeed feed,
            JdbcClient jdbc) {
        this.tickets = tickets;
        this.entities = entities;
        this.history = history;
        this.outbox = outbox;
        this.feed = feed;
        this.jdbc = jdbc;
    }

    /** Writes the ticket and everything that follows from it; the entity is detached afterwards. */
    TicketChanged record(Ticket ticket, Actor actor, Map<String, Object> detail, @Nullable String note) {
        tickets.flush();
        entities.detach(ticket);
        var snapshot = ticket.snapshot();
        var told = new LinkedHashMap<>(detail);
        told.put("version", snapshot.version());
        history.append(new AuditEntry.Draft(
                actor.id(), action(snapshot), "ticket", snapshot.ticketId().toString(), told));
        if (note != null && !note.isBlank()) {
            keep(snapshot, actor, note);
        }
        tell(snapshot, EventMeta.derivedId(snapshot.ticketId().value(), "v" + snapshot.version()));
        feed.mark(snapshot.ticketId());
        return snapshot;
    }

    /** Sends the snapshot under the given event id. */
    void tell(TicketChanged snapshot, UUID eventId) {
        outbox.publish(Topics.TICKETS, snapshot.ticketId().toString(), eventId, TicketChanged.TYPE, snapshot);
    }

    private void keep(TicketChanged snapshot, Actor actor, String note) {
        jdbc.sql("""
                        insert into ticket_note (practice_id, ticket_id, version, actor, note)
                        values (:practice, :ticket, :version, :actor, :note)""")
                .param("practice", PracticeContext.current().value())
                .param("ticket", snapshot.ticketId().value())
                .param("version", snapshot.version())
                .param("actor", actor.id())
                .param("note", note)
                .update();
    }

    private static String action(TicketChanged snapshot) {
        return "ticket." + snapshot.change().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.opentriage.escalation.clock;

import static org.opentriage.escalation.clock.ClockRows.utc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code seen_ticket}: which version of each ticket has been seen. Its row is the lock of all that belongs to the ticket. */
@Component
class SeenTickets {

    private final JdbcClient jdbc;

    SeenTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the ticket and takes the snapshot, unless this version or a newer one has been seen. */
    Optional<Snapshot> see(TicketChanged ticket) {
        return jdbc.sql("""
                        insert into seen_ticket as seen (ticket_id, practice_id, version, clock_version, generation, state,
                                                 score, team, owner, opened_at, changed_at, claimed_at)
                        values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (ticket_id) do update set
                            version = excluded.version, clock_version = seen.clock_version + 1,
                            generation = excluded.generation, state = excluded.state, score = excluded.score,
                            team = excluded.team, owner = excluded.owner, opened_at = excluded.opened_at,
                            changed_at = excluded.changed_at, claimed_at = excluded.claimed_at
                        where seen.version < excluded.version and seen.practice_id = excluded.practice_id
                        returning ticket_id, version, clock_version""")
                .params(Arrays.asList(
                        ticket.ticketId().value(),
                        PracticeContext.current().value(),
                        ticket.version(),
                        ticket.generation(),
                        ticket.state().name(),
                        ticket.score(),
                        ticket.team().value(),
                        ticket.owner() == null ? null : ticket.owner().value(),
                        utc(ticket.openedAt()),
                        utc(ticket.changedAt()),
                        utc(ticket.claimedAt())))
                .query((row, index) -> new Snapshot(ticket.ticketId(), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** Locks a ticket and reads its snapshot. */
    Optional<SeenTicket> lock(TicketId ticket) {
        return jdbc.sql("select * from seen_ticket where practice_id = ? and ticket_id = ? for update")
                .params(PracticeContext.current().value(), ticket.value())
                .query((row, index) -> SeenTicket.of(row))
                .optional();
    }

    /** Locks these tickets and gives their clocks a next version. */
    List<Snapshot> next(Collection<TicketId> tickets) {
        return jdbc.sql("""
                        update seen_ticket set clock_version = clock_version + 1
                        where practice_id = ? and ticket_id = any(?::uuid[])
                        returning ticket_id, version, clock_version""")
                .params(PracticeContext.current().value(), ClockRows.ids(tickets))
                .query((row, index) ->
                        new Snapshot(TicketId.of(row.getString("ticket_id")), row.getLong(2), row.getLong(3)))
                .list();
    }

    /**
     * @param version of the ticket
     * @param clockVersion of the snapshot of its clocks that is about to be published
     */
    record Snapshot(TicketId ticket, long version, long clockVersion) {

        boolean first() {
            return clockVersion == 1;
        }
    }
}

package org.opentriage.routing.ticket;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The numbered list of changed tickets that open screens follow. All entries of a transaction are written in one statement just before
 * its commit; the practice's head row, locked by it until the commit, makes the numbers gap-free and visible in their order.
 */
@Component
public class ChangeFeed {

    /** Published within this process right after a commit that added to the feed of a practice. Other instances poll. */
    public record Grew(PracticeId practice) {}

    private static final String APPEND = """
            with head as (
                insert into feed_head (practice_id, seq) values (?, ?)
                on conflict (practice_id) do update set seq = feed_head.seq + excluded.seq
                returning seq)
            insert into feed (practice_id, seq, ticket_id)
            select ?, head.seq - ? + changed.place, changed.id
            from head, unnest(?) with ordinality as changed (id, place)""";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    ChangeFeed(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Tells screens that this ticket of the current practice looks different once the current transaction has committed. */
    public void mark(TicketId ticket) {
        var practice = PracticeContext.current();
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Marked.class::isInstance)
                .map(Marked.class::cast)
                .filter(marked -> marked.practice.equals(practice))
                .findFirst()
                .orElseGet(() -> register(new Marked(practice)))
                .tickets
                .add(ticket.value());
    }

    private static Marked register(Marked marked) {
        TransactionSynchronizationManager.registerSynchronization(marked);
        return marked;
    }

    private void append(PracticeId practice, Set<UUID> tickets) {
        jdbc.update(APPEND, statement -> {
            statement.setString(1, practice.value());
            statement.setLong(2, tickets.size());
            statement.setString(3, practice.value());
            statement.setLong(4, tickets.size());
            statement.setArray(5, statement.getConnection().createArrayOf("uuid", tickets.toArray()));
        });
    }

    /** The tickets of one transaction, each once. */
    private final class Marked implements TransactionSynchronization {

        private final PracticeId practice;
        private final Set<UUID> tickets = new LinkedHashSet<>();

        Marked(PracticeId practice) {
            this.practice = practice;
        }

        /** After everything else that writes before a commit: the lock on the head is held for as short as can be. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(practice, tickets);
        }

        @Override
        public void afterCommit() {
            events.publishEvent(new Grew(practice));
        }
    }
}

package org.opentriage.routing.workspace;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.routing.ticket.Actor;
import org.opentriage.routing.ticket.Move;
import org.opentriage.routing.ticket.TicketBook;
import org.opentriage.routing.ticket.TicketConflict;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Pauses that end by themselves, by database time. */
@Component
class PausedTickets {

    private static final Logger log = LoggerFactory.getLogger(PausedTickets.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TicketBook book;

    PausedTickets(JdbcClient jdbc, TransactionTemplate transactions, TicketBook book) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.book = book;
    }

    void resumeDue() {
        var due = PracticeContext.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("""
                        select practice_id, id from ticket
                        where state = 'WAITING' and paused_until <= statement_timestamp() limit 200""").query(Due.class).list()));
        for (var ticket : due == null ? List.<Due>of() : due) {
            PracticeContext.run(new PracticeId(ticket.practiceId()), () -> resume(new TicketId(ticket.id())));
        }
    }

    private void resume(TicketId id) {
        try {
            transactions.executeWithoutResult(status -> book.move(id, null, new Move.Resume(), Actor.SYSTEM));
        } catch (TicketConflict e) {
            log.debug("ticket {} was resumed by somebody else", id);
        }
    }

    private record Due(String practiceId, UUID id) {}

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        Loop pausedTicketsLoop(PausedTickets tickets) {
            return new Loop("paused-tickets", Duration.ofSeconds(5), tickets::resumeDue);
        }
    }
}

package org.opentriage.escalation.timer;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.runtime.practice.PracticeContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that nothing has been forgotten: every running clock has exactly one armed stage for its present target, or a person took
 * notice; no other clock has one; every open ticket has clocks. What does not hold is counted, logged and set right.
 */
@Component
class AuditTimers {

    private static final Logger log = LoggerFactory.getLogger(AuditTimers.class);
    private static final String BROKEN = """
            select distinct c.practice_id, c.ticket_id from clock c
            where c.state = 'RUNNING' and not exists (
                select from stage s where s.clock_id = c.id and s.revision = c.revision and s.state in ('ARMED', 'ENDED'))
            union
            select s.practice_id, s.ticket_id from stage s join clock c on c.id = s.clock_id
            where s.state = 'ARMED' and (c.state <> 'RUNNING' or s.revision <> c.revision)
            union
            select t.practice_id, t.ticket_id from seen_ticket t
            where t.state not in ('RESOLVED', 'MERGED') and not exists (
                select from clock c where c.ticket_id = t.ticket_id and c.generation = t.generation)
            limit 1000""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Timers timers;
    private final AtomicLong broken = new AtomicLong();

    AuditTimers(JdbcClient jdbc, TransactionTemplate transactions, Timers timers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.timers = timers;
    }

    /** One pass over all practices. */
    void pass() {
        var found = PracticeContext.callAsSystem(() -> transactions.execute(status -> find()));
        broken.set(found == null ? 0 : found.size());
        if (found == null || found.isEmpty()) {
            return;
        }
        log.error("timer audit: {} tickets without the stage that they need; arming it now", found.size());
        found.forEach(ticket -> PracticeContext.run(
                ticket.practice(), () -> transactions.executeWithoutResult(status -> timers.fit(ticket.id()))));
    }

    /** How many tickets the last pass had to set right. */
    long broken() {
        return broken.get();
    }

    private List<Broken> find() {
        return jdbc.sql(BROKEN)
                .query((row, index) ->
                        new Broken(new PracticeId(row.getString(1)), TicketId.of(row.getString("ticket_id"))))
                .list();
    }

    private record Broken(PracticeId practice, TicketId id) {}
}

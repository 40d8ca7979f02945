package org.opentriage.routing.clock;

import java.sql.Types;
import java.time.ZoneOffset;
import org.opentriage.model.MemberId;
import org.opentriage.model.TicketId;
import org.opentriage.model.escalation.EscalationAcknowledged;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.routing.ticket.ChangeFeed;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the escalations of each ticket and how many nobody has acknowledged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TicketEscalations {

    private static final String FIRED = """
            insert into ticket_escalation
                (practice_id, escalation_id, ticket_id, clock, stage, step, fired_at, due_at, recipients)
            values (:practice, :escalation, :ticket, :clock, :stage, :step, :fired, :due, :recipients)
            on conflict do nothing""";
    private static final String ACKNOWLEDGED = """
            update ticket_escalation set acknowledged_at = :at, acknowledged_by = :by
            where practice_id = :practice and escalation_id = :escalation and acknowledged_at is null""";
    private static final String COUNT = """
            update ticket set escalations_open = (
                select count(*) from ticket_escalation
                where practice_id = :practice and ticket_id = :ticket and acknowledged_at is null)
            where practice_id = :practice and id = :ticket""";

    private final JdbcClient jdbc;
    private final ChangeFeed feed;

    TicketEscalations(JdbcClient jdbc, ChangeFeed feed) {
        this.jdbc = jdbc;
        this.feed = feed;
    }

    /** @param event one of the types that the listener names */
    void follow(Object event) {
        switch (event) {
            case EscalationFired fired -> fired(fired);
            case EscalationAcknowledged acknowledged -> acknowledged(acknowledged);
            default -> throw new IllegalArgumentException(event.getClass().getSimpleName());
        }
    }

    private void fired(EscalationFired fired) {
        var due = fired.dueAt() == null ? null : fired.dueAt().atOffset(ZoneOffset.UTC);
        jdbc.sql(FIRED)
                .param("practice", PracticeContext.current().value())
                .param("escalation", fired.escalationId().value())
                .param("ticket", fired.ticketId().value())
                .param("clock", fired.clock().name())
                .param("stage", fired.stage().name())
                .param("step", fired.step())
                .param("fired", fired.firedAt().atOffset(ZoneOffset.UTC))
                .param("due", due, Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "recipients",
                        fired.recipients().stream().map(MemberId::value).toArray(String[]::new))
                .update();
        count(fired.ticketId());
    }

    private void acknowledged(EscalationAcknowledged acknowledged) {
        jdbc.sql(ACKNOWLEDGED)
                .param("practice", PracticeContext.current().value())
                .param("escalation", acknowledged.escalationId().value())
                .param("at", acknowledged.acknowledgedAt().atOffset(ZoneOffset.UTC))
                .param("by", acknowledged.by().value())
                .update();
        count(acknowledged.ticketId());
    }

    private void count(TicketId ticket) {
        jdbc.sql(COUNT)
                .param("practice", PracticeContext.current().value())
                .param("ticket", ticket.value())
                .update();
        feed.mark(ticket);
    }
}

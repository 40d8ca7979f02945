package org.opentriage.escalation.escalation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opentriage.escalation.clock.Clocks;
import org.opentriage.escalation.escalation.EscalationRows.Acknowledged;
import org.opentriage.escalation.timer.Timers;
import org.opentriage.model.EventMeta;
import org.opentriage.model.MemberId;
import org.opentriage.model.TicketId;
import org.opentriage.model.Topics;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.EscalationAcknowledged;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: a person takes notice. What fired so far for the same clock is settled with it, the chain of that clock ends, and a score
 * 5's acknowledge clock stops. Acknowledging again changes nothing.
 */
@Component
class Acknowledge {

    private final EscalationRows rows;
    private final Clocks clocks;
    private final Timers timers;
    private final Outbox outbox;
    private final AuditTrail audit;

    Acknowledge(EscalationRows rows, Clocks clocks, Timers timers, Outbox outbox, AuditTrail audit) {
        this.rows = rows;
        this.clocks = clocks;
        this.timers = timers;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws ProblemException when there is no such escalation */
    @Transactional
    public void acknowledge(UUID id, MemberId by) {
        var escalation = rows.find(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such escalation."));
        var ticket = new TicketId(escalation.ticketId());
        clocks.lock(ticket);
        var acknowledged = rows.acknowledge(escalation, by);
        if (acknowledged.isEmpty()) {
            return;
        }
        acknowledged.forEach(one -> tell(one, ticket, by));
        if (escalation.stage() != StageKind.REMINDER) {
            timers.end(escalation.clockId(), escalation.revision(), "acknowledged by " + by);
        }
        if (escalation.clock() == ClockKind.ACKNOWLEDGE) {
            clocks.acknowledged(
                    escalation.clockId(), ticket, acknowledged.getFirst().at());
            timers.fit(ticket);
        }
        record(acknowledged, ticket, by);
    }

    private void tell(Acknowledged one, TicketId ticket, MemberId by) {
        outbox.publish(
                Topics.ESCALATIONS,
                ticket.toString(),
                EventMeta.derivedId(one.id().value(), EscalationAcknowledged.TYPE),
                EscalationAcknowledged.TYPE,
                new EscalationAcknowledged(one.id(), ticket, one.at(), by));
    }

    private void record(List<Acknowledged> acknowledged, TicketId ticket, MemberId by) {
        var ids = acknowledged.stream().map(one -> one.id().toString()).toList();
        audit.append(new AuditEntry.Draft(
                by.value(), "escalation.acknowledged", "ticket", ticket.toString(), Map.of("escalations", ids)));
    }
}

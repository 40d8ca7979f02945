package org.opentriage.escalation.escalation;

import java.util.List;
import java.util.stream.Collectors;
import org.opentriage.escalation.alert.AlertFacts;
import org.opentriage.escalation.alert.Alerts;
import org.opentriage.escalation.clock.Clocks;
import org.opentriage.escalation.oncall.Member;
import org.opentriage.escalation.oncall.Roster;
import org.opentriage.escalation.oncall.Rosters;
import org.opentriage.escalation.timer.DueStage;
import org.opentriage.escalation.timer.Timers;
import org.opentriage.model.EventMeta;
import org.opentriage.model.Topics;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: fire what is due. The stage's new state, the escalation, its alerts with their delivery tasks, the next stage and the
 * events are one transaction: after a crash either all of it happened, or the stage is still armed and due.
 */
@Component
class FireDueStages {

    private final Timers timers;
    private final Clocks clocks;
    private final Rosters rosters;
    private final EscalationRows rows;
    private final Alerts alerts;
    private final Outbox outbox;

    FireDueStages(Timers timers, Clocks clocks, Rosters rosters, EscalationRows rows, Alerts alerts, Outbox outbox) {
        this.timers = timers;
        this.clocks = clocks;
        this.rosters = rosters;
        this.rows = rows;
        this.alerts = alerts;
        this.outbox = outbox;
    }

    /** Fires up to so many stages of this practice, the most urgent first, and says which. */
    @Transactional
    public List<DueStage> fire(int atMost) {
        var claimed = timers.claim(atMost);
        if (claimed.isEmpty()) {
            return List.of();
        }
        var fired = timers.advance(claimed);
        var breached =
                fired.stream().filter(stage -> stage.kind() == StageKind.BREACH).toList();
        clocks.breached(
                breached.stream().map(DueStage::clockId).collect(Collectors.toSet()),
                breached.stream().map(stage -> stage.ticket().id()).collect(Collectors.toSet()));
        tell(fired);
        Failpoints.hit("fired-not-committed");
        return fired;
    }

    /** Puts off the most urgent due stage, which could not be fired. */
    @Transactional
    public void putOff() {
        timers.claim(1).forEach(timers::hold);
    }

    private void tell(List<DueStage> fired) {
        var roster = rosters.of(PracticeContext.current());
        var escalations = fired.stream()
                .map(stage -> Escalation.of(stage, recipients(stage, roster)))
                .toList();
        rows.add(escalations);
        alerts.raise(fired.stream().map(stage -> occasion(stage, roster)).toList());
        escalations.forEach(escalation -> outbox.publish(
                Topics.ESCALATIONS,
                escalation.ticketId().toString(),
                EventMeta.derivedId(escalation.id().value(), EscalationFired.TYPE),
                EscalationFired.TYPE,
                escalation.told()));
    }

    private static Alerts.Occasion occasion(DueStage fired, Roster roster) {
        var ticket = fired.ticket();
        var recipients = recipients(fired, roster);
        var owner = ticket.owner() == null ? null : roster.nameOf(ticket.owner());
        var facts = new AlertFacts(
                fired.clock(),
                fired.kind(),
                fired.step(),
                ticket.score(),
                roster.teamName(ticket.team()),
                owner,
                ticket.openedAt(),
                fired.now(),
                fired.clockDueAt());
        return new Alerts.Occasion(Escalation.of(fired, recipients).id(), ticket.id(), recipients, facts);
    }

    /** The owner at half time, the lead at breach, then along the chain. */
    private static List<Member> recipients(DueStage fired, Roster roster) {
        var ticket = fired.ticket();
        return switch (fired.kind()) {
            case REMINDER -> roster.reminded(ticket.owner(), ticket.team());
            case BREACH -> List.of(roster.lead(ticket.team()));
            case STEP, UNKNOWN -> roster.step(fired.step());
        };
    }
}

package org.opentriage.escalation.alert;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentriage.escalation.oncall.Member;
import org.opentriage.model.EscalationId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Raises alerts: row and delivery task are written in the caller's transaction, so an alert is carried if and only if its escalation
 * was committed.
 */
@Component
public class Alerts {

    private final AlertRows rows;
    private final List<AlertChannel> channels;
    private final Scheduler scheduler;
    private final AlertMeters meters;

    Alerts(AlertRows rows, List<AlertChannel> channels, Scheduler scheduler, AlertMeters meters) {
        this.rows = rows;
        this.channels = channels;
        this.scheduler = scheduler;
        this.meters = meters;
    }

    /** An escalation that its recipients have to hear about. */
    public record Occasion(EscalationId escalation, TicketId ticket, List<Member> recipients, AlertFacts facts) {}

    /** One alert for each recipient and channel; those that exist are left alone. */
    public void raise(List<Occasion> occasions) {
        var alerts = occasions.stream()
                .flatMap(occasion -> alerts(occasion).stream())
                .collect(Collectors.toMap(Alert::id, alert -> alert, (a, b) -> a));
        if (alerts.isEmpty()) {
            return;
        }
        var added = Set.copyOf(rows.add(List.copyOf(alerts.values())));
        var tasks = alerts.values().stream()
                .filter(alert -> added.contains(alert.id()))
                .<SchedulableInstance<?>>map(alert -> task(PracticeContext.current(), alert))
                .toList();
        scheduler.scheduleBatch(tasks);
        meters.raised(added.size());
        wakeAfterCommit();
    }

    /** How the alerts of these escalations stand. */
    public List<AlertView> of(Collection<EscalationId> escalations) {
        return rows.of(escalations);
    }

    /** For the system: gives alerts that are pending and carried by nobody to the scheduler again. Returns how many. */
    public int rescue(Instant now) {
        var stranded = rows.stranded();
        stranded.forEach(alert -> scheduler.scheduleIfNotExists(
                new DeliveryTask(new PracticeId(alert.practice()), alert.id()).instance(alert.score()), now));
        return stranded.size();
    }

    private List<Alert> alerts(Occasion occasion) {
        var alerts = new ArrayList<Alert>();
        for (var member : occasion.recipients()) {
            for (var channel : channels) {
                alerts.add(Alert.to(
                        member.id(), channel.name(), occasion.escalation(), occasion.ticket(), occasion.facts()));
            }
        }
        return alerts;
    }

    private static SchedulableInstance<Void> task(PracticeId practice, Alert alert) {
        var instance =
                new DeliveryTask(practice, alert.id()).instance(alert.facts().score());
        return SchedulableInstance.of(instance, alert.facts().firedAt());
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}

package org.opentriage.escalation.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.opentriage.escalation.alert.AlertRows.Attempt;
import org.opentriage.model.EventMeta;
import org.opentriage.model.Topics;
import org.opentriage.model.escalation.AlertDelivered;
import org.opentriage.model.escalation.AlertUndeliverable;
import org.opentriage.runtime.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Use case: record what became of a try, and tell it. An alert is settled once, whoever tries it. */
@Component
class SettleAlert {

    private final AlertRows rows;
    private final Outbox outbox;
    private final AlertProperties properties;
    private final AlertMeters meters;

    SettleAlert(AlertRows rows, Outbox outbox, AlertProperties properties, AlertMeters meters) {
        this.rows = rows;
        this.outbox = outbox;
        this.properties = properties;
        this.meters = meters;
    }

    /** The alert, unless it is settled. */
    @Transactional(readOnly = true)
    public Optional<Alert> pending(UUID id) {
        return rows.pending(id);
    }

    @Transactional
    public void delivered(Alert alert) {
        rows.settle(alert.id(), AlertState.DELIVERED, null).ifPresent(attempt -> {
            var told = new AlertDelivered(
                    alert.id(),
                    alert.escalationId(),
                    alert.ticketId(),
                    alert.recipient(),
                    alert.channel(),
                    attempt.number(),
                    attempt.at());
            publish(alert, AlertDelivered.TYPE, told);
            meters.settled(AlertState.DELIVERED);
        });
    }

    @Transactional
    public void undeliverable(Alert alert, String reason) {
        rows.settle(alert.id(), AlertState.UNDELIVERABLE, reason).ifPresent(attempt -> giveUp(alert, attempt));
    }

    /** A try that may succeed later: how long to wait; empty when that was the last. */
    @Transactional
    public Optional<Duration> failed(Alert alert, String reason) {
        meters.failed();
        var attempt = rows.failed(alert.id(), properties.attempts(), reason);
        if (attempt.isEmpty()) {
            return Optional.empty();
        }
        if (attempt.get().number() >= properties.attempts()) {
            giveUp(alert, attempt.get());
            return Optional.empty();
        }
        return Optional.of(properties.pauseAfter(attempt.get().number()));
    }

    private void giveUp(Alert alert, Attempt attempt) {
        var told = new AlertUndeliverable(
                alert.id(),
                alert.escalationId(),
                alert.ticketId(),
                alert.recipient(),
                alert.channel(),
                attempt.number(),
                attempt.at());
        publish(alert, AlertUndeliverable.TYPE, told);
        meters.settled(AlertState.UNDELIVERABLE);
    }

    private void publish(Alert alert, String type, Object told) {
        var eventId = EventMeta.derivedId(alert.id(), type);
        outbox.publish(Topics.ESCALATIONS, alert.ticketId().toString(), eventId, type, told);
    }
}

package org.opentriage.escalation.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opentriage.escalation.alert.AlertChannel.Undeliverable;
import org.opentriage.escalation.oncall.Rosters;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.practice.PracticeContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Use case: carry one alert to its person. At least once: a process that dies between the carrier's yes and our own record sends a
 * second mail with the same Message-ID, and none is lost. No transaction is open while the carrier is being talked to.
 */
@Component
class DeliverAlert {

    private static final Logger log = LoggerFactory.getLogger(DeliverAlert.class);

    private final SettleAlert settle;
    private final List<AlertChannel> channels;
    private final Rosters rosters;

    DeliverAlert(SettleAlert settle, List<AlertChannel> channels, Rosters rosters) {
        this.settle = settle;
        this.channels = channels;
        this.rosters = rosters;
    }

    /** One try. Empty when the alert is settled, else how long to wait before the next try. */
    Optional<Duration> deliver(DeliveryTask task) {
        return PracticeContext.call(
                task.practice(), () -> settle.pending(task.alert()).flatMap(this::carry));
    }

    private Optional<Duration> carry(Alert alert) {
        try {
            hand(alert);
        } catch (Undeliverable e) {
            log.warn("alert {} is undeliverable: {}", alert.id(), e.getMessage());
            settle.undeliverable(alert, String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (RuntimeException e) {
            log.warn("alert {} could not be sent: {}", alert.id(), e.getClass().getSimpleName());
            log.debug("alert {}", alert.id(), e);
            return settle.failed(alert, e.getClass().getSimpleName());
        }
        Failpoints.hit("alert-sent-not-recorded");
        settle.delivered(alert);
        return Optional.empty();
    }

    private void hand(Alert alert) throws Undeliverable {
        var recipient = rosters.of(PracticeContext.current())
                .member(alert.recipient())
                .orElseThrow(() -> new Undeliverable("the recipient is no member any more"));
        var channel = channels.stream()
                .filter(known -> known.name().equals(alert.channel()))
                .findFirst()
                .orElseThrow(() -> new Undeliverable("there is no such channel any more"));
        channel.deliver(alert, recipient);
    }
}

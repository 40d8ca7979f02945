package org.opentriage.routing.clock;

import java.util.Map;
import org.opentriage.model.Topics;
import org.opentriage.model.escalation.EscalationAcknowledged;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.springframework.stereotype.Component;

/** Escalations that fired or were acknowledged. What becomes of single alerts is not shown here. */
@Component
class EscalationListener implements TopicListener {

    private final TicketEscalations escalations;

    EscalationListener(TicketEscalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String topic() {
        return Topics.ESCALATIONS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                EscalationFired.TYPE, EscalationFired.class,
                EscalationAcknowledged.TYPE, EscalationAcknowledged.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        escalations.follow(event.payload());
    }
}

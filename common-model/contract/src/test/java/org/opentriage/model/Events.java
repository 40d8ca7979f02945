package org.opentriage.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.model.escalation.AlertDelivered;
import org.opentriage.model.escalation.AlertUndeliverable;
import org.opentriage.model.escalation.EscalationAcknowledged;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.ticket.TicketChanged;

/** Every event type with its topic. */
enum Events {
    MESSAGE_RECEIVED(MessageReceived.TYPE, MessageReceived.class, Topics.MESSAGES),
    MESSAGE_ASSESSED(MessageAssessed.TYPE, MessageAssessed.class, Topics.ASSESSED),
    TICKET_CHANGED(TicketChanged.TYPE, TicketChanged.class, Topics.TICKETS),
    CLOCK_CHANGED(ClockChanged.TYPE, ClockChanged.class, Topics.CLOCKS),
    ESCALATION_FIRED(EscalationFired.TYPE, EscalationFired.class, Topics.ESCALATIONS),
    ESCALATION_ACKNOWLEDGED(EscalationAcknowledged.TYPE, EscalationAcknowledged.class, Topics.ESCALATIONS),
    ALERT_DELIVERED(AlertDelivered.TYPE, AlertDelivered.class, Topics.ESCALATIONS),
    ALERT_UNDELIVERABLE(AlertUndeliverable.TYPE, AlertUndeliverable.class, Topics.ESCALATIONS);

    final String type;
    final Class<?> record;
    final String topic;

    Events(String type, Class<?> record, String topic) {
        this.type = type;
        this.record = record;
        this.topic = topic;
    }

    static Map<String, Map<String, Events>> byTopic() {
        var topics = new LinkedHashMap<String, Map<String, Events>>();
        for (var event : values()) {
            topics.computeIfAbsent(event.topic, topic -> new LinkedHashMap<>()).put(event.type, event);
        }
        return topics;
    }
}

package org.opentriage.escalation.timer;

import java.util.Map;
import org.opentriage.model.Topics;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.springframework.stereotype.Component;

/** Hears about tickets from routing. */
@Component
class TicketListener implements TopicListener {

    private final FollowTicket follow;

    TicketListener(FollowTicket follow) {
        this.follow = follow;
    }

    @Override
    public String topic() {
        return Topics.TICKETS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(TicketChanged.TYPE, TicketChanged.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        follow.follow((TicketChanged) event.payload());
    }
}

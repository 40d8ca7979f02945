package org.opentriage.intake.ledger;

import java.util.Map;
import org.opentriage.model.Topics;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.springframework.stereotype.Component;

/** What became of our messages. */
@Component
class TicketsListener implements TopicListener {

    private final Confirmation confirmation;

    TicketsListener(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public String topic() {
        return Topics.TICKETS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(TicketChanged.TYPE, TicketChanged.class);
    }

    /** A confirmation that a crash undid comes again: the row stays due and is handed on, and routing tells about its ticket. */
    @Override
    public boolean redoable() {
        return true;
    }

    @Override
    public void on(ReceivedEvent event) {
        confirmation.by((TicketChanged) event.payload());
    }
}

package org.opentriage.routing.clock;

import java.util.Map;
import org.opentriage.model.Topics;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.springframework.stereotype.Component;

/** Clock snapshots. */
@Component
class ClockListener implements TopicListener {

    private final TicketClocks clocks;

    ClockListener(TicketClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String topic() {
        return Topics.CLOCKS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(ClockChanged.TYPE, ClockChanged.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        clocks.follow((ClockChanged) event.payload());
    }
}

package org.opentriage.routing.arrival;

import java.util.Map;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.springframework.stereotype.Component;

/** Assessed messages. */
@Component
class AssessedListener implements TopicListener {

    private final Arrivals arrivals;

    AssessedListener(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public String topic() {
        return Topics.ASSESSED;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(MessageAssessed.TYPE, MessageAssessed.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        arrivals.accept((MessageAssessed) event.payload(), event.meta().id());
    }
}

package org.opentriage.classifier.triage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opentriage.model.MessageId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;

/** What a service behind this one gets to hear: each event id once. */
class AssessedEvents implements TopicListener {

    private final List<ReceivedEvent> heard = new CopyOnWriteArrayList<>();

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
        heard.add(event);
    }

    List<ReceivedEvent> of(MessageId message) {
        return heard.stream()
                .filter(event -> ((MessageAssessed) event.payload())
                        .message()
                        .messageId()
                        .equals(message))
                .toList();
    }
}

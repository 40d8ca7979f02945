package org.opentriage.classifier.triage;

import java.util.Map;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.springframework.stereotype.Component;

/** Takes received messages to their assessment. */
@Component
class MessageReceivedListener implements TopicListener {

    private final AssessReceived assessing;

    MessageReceivedListener(AssessReceived assessing) {
        this.assessing = assessing;
    }

    @Override
    public String topic() {
        return Topics.MESSAGES;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(MessageReceived.TYPE, MessageReceived.class);
    }

    @Override
    public void on(ReceivedEvent event) {
        assessing.assess(event.meta(), event.key(), (MessageReceived) event.payload());
    }
}

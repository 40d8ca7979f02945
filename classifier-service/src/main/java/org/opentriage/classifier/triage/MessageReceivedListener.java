package org.opentriage.classifier.triage;

import java.util.Map;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.runtime.kafka.OutgoingEvent;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicTransformer;
import org.springframework.stereotype.Component;

/** Takes received messages to their assessment. */
@Component
class MessageReceivedListener implements TopicTransformer {

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
    public OutgoingEvent transform(ReceivedEvent event) {
        return assessing.assess(event.meta(), event.key(), (MessageReceived) event.payload());
    }

    @Override
    public void settled(OutgoingEvent answer, boolean sent) {
        assessing.settled(answer, sent);
    }
}

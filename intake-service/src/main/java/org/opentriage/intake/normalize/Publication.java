package org.opentriage.intake.normalize;

import org.jspecify.annotations.Nullable;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.model.EventMeta;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.Person;
import org.opentriage.runtime.kafka.TraceContext;
import org.opentriage.runtime.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Publishes a read message inside the trace in which it was stored.
 *
 * <p>The event id is derived from the message and from how often it was handed on. A crash and a repeat of the same batch therefore give
 * the same ids, and so the transaction need not wait for the disk. A resend on purpose gives a new one, so that it also passes a
 * classifier that has processed the first event but whose answer was lost with Kafka's data; routing knows the message by its
 * {@code messageId}, so it still makes one ticket only.
 */
@Component
class Publication {

    private final Handover handover;
    private final Outbox outbox;
    private final TraceContext traces;

    Publication(Handover handover, Outbox outbox, TraceContext traces) {
        this.handover = handover;
        this.outbox = outbox;
        this.traces = traces;
    }

    void of(StoredMessage stored, PatientMessage message, Person patient, @Nullable Person sender) {
        var event = handover.event(stored, message, patient, sender);
        traces.continued(stored.traceparent(), MessageReceived.TYPE, () -> publish(stored, event));
    }

    private void publish(StoredMessage stored, MessageReceived event) {
        outbox.publish(
                Topics.MESSAGES,
                handover.key(stored, event),
                EventMeta.derivedId(stored.id().value(), "received/" + stored.attempts()),
                MessageReceived.TYPE,
                event);
    }
}

package org.opentriage.classifier.triage;

import org.opentriage.model.EventMeta;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.kafka.OutgoingEvent;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;

/**
 * A received message becomes an assessed one. The id of the new event follows from the old one, so a message that comes twice is one
 * event for everybody behind us.
 */
@Component
class AssessReceived {

    private final RunningRules rules;
    private final ClassifierMeters meters;

    AssessReceived(RunningRules rules, ClassifierMeters meters) {
        this.rules = rules;
        this.meters = meters;
    }

    OutgoingEvent assess(EventMeta cause, String key, MessageReceived message) {
        meters.received();
        var assessment = rules.of(PracticeContext.current()).assess(message);
        Failpoints.hit("classifier.assessed");
        return new OutgoingEvent(
                Topics.ASSESSED,
                key,
                EventMeta.derivedId(cause.id(), "assessed"),
                MessageAssessed.TYPE,
                new MessageAssessed(message, assessment));
    }

    /** Counts when it is known whether the answer has left, so that a message that comes again is counted as assessed once. */
    void settled(OutgoingEvent answer, boolean sent) {
        if (sent) {
            meters.assessed(((MessageAssessed) answer.payload()).assessment());
        } else {
            meters.retried();
        }
    }
}

package org.opentriage.classifier.triage;

import org.opentriage.model.EventMeta;
import org.opentriage.model.Topics;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A received message becomes an assessed one, in the caller's transaction. The id of the new event follows from the old one, so a
 * message that comes twice is one event for everybody behind us.
 */
@Component
class AssessReceived {

    private final Triage triage;
    private final Outbox outbox;
    private final ClassifierMeters meters;

    AssessReceived(Triage triage, Outbox outbox, ClassifierMeters meters) {
        this.triage = triage;
        this.outbox = outbox;
        this.meters = meters;
    }

    void assess(EventMeta cause, String key, MessageReceived message) {
        meters.received();
        var assessment = triage.assess(Triage.Question.of(message));
        Failpoints.hit("classifier.assessed");
        TransactionSynchronizationManager.registerSynchronization(new CountOnceDecided(assessment));
        outbox.publish(
                Topics.ASSESSED,
                key,
                EventMeta.derivedId(cause.id(), "assessed"),
                MessageAssessed.TYPE,
                new MessageAssessed(message, assessment));
    }

    /** Counts when the transaction has ended, so that a message that is tried again is counted as assessed once. */
    private final class CountOnceDecided implements TransactionSynchronization {

        private final Assessment assessment;

        CountOnceDecided(Assessment assessment) {
            this.assessment = assessment;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                meters.assessed(assessment);
            } else {
                meters.retried();
            }
        }
    }
}

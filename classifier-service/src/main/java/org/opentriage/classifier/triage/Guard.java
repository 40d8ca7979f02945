package org.opentriage.classifier.triage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.text.Budget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the engines about one message. What goes wrong is counted and leaves no answer, so that a person looks. */
final class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final ClassifierMeters meters;
    private Outcome outcome = Outcome.FINE;

    /** How the asking went, from well to worst. */
    enum Outcome {
        FINE,
        FAILED,
        OUT_OF_TIME
    }

    Guard(ClassifierMeters meters) {
        this.meters = meters;
    }

    /** The engine's answer, or null when it failed or the message's budget was spent. */
    <T> @Nullable T ask(ClassifierMeters.Engine engine, Supplier<T> question) {
        try {
            return question.get();
        } catch (Budget.Spent e) {
            outcome = Outcome.OUT_OF_TIME;
            meters.outOfTime(engine);
            log.error("TRI-0202 {} did not finish in time; the message goes to review", engine);
        } catch (RuntimeException | StackOverflowError e) {
            outcome = outcome == Outcome.FINE ? Outcome.FAILED : outcome;
            meters.failed(engine);
            // The message of an exception may hold text of the patient: only its class is logged.
            log.error(
                    "TRI-0201 {} failed with {}; the message goes to review",
                    engine,
                    e.getClass().getName());
        }
        return null;
    }

    Outcome outcome() {
        return outcome;
    }
}

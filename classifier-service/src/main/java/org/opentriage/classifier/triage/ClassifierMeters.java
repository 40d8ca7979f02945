package org.opentriage.classifier.triage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;
import org.springframework.stereotype.Component;

/**
 * What the classifier counts. Arithmetic: received = assessed + retried; assessed is counted when the broker has the answer,
 * retried when it has not and the message will come again. failed counts engines that gave up; such a message is still assessed, as a
 * review.
 */
@Component
class ClassifierMeters {

    private final MeterRegistry registry;
    private final Counter received;
    private final Counter retried;

    /** Who gave up. */
    enum Engine {
        TEXT,
        CLINICAL,
        ADMINISTRATIVE,
        OPINION,
        ANSWER
    }

    private enum Why {
        ERROR,
        TIME
    }

    ClassifierMeters(MeterRegistry registry) {
        this.registry = registry;
        this.received = Counter.builder("triage.classifier.received")
                .description("Messages taken up")
                .register(registry);
        this.retried = Counter.builder("triage.classifier.retried")
                .description("Messages whose answer did not reach the broker; they come again")
                .register(registry);
        for (var engine : Engine.values()) {
            failures(engine, Why.ERROR);
            failures(engine, Why.TIME);
        }
        for (int score = 1; score <= 5; score++) {
            assessments(score, Disposition.AUTO);
            assessments(score, Disposition.REVIEW);
        }
    }

    void received() {
        received.increment();
    }

    void assessed(Assessment assessment) {
        assessments(assessment.score(), assessment.disposition()).increment();
    }

    void retried() {
        retried.increment();
    }

    void failed(Engine engine) {
        failures(engine, Why.ERROR).increment();
    }

    void outOfTime(Engine engine) {
        failures(engine, Why.TIME).increment();
    }

    private Counter assessments(int score, Disposition disposition) {
        return Counter.builder("triage.classifier.assessed")
                .description("Answers that the broker has, by score and disposition")
                .tag("score", Integer.toString(score))
                .tag("disposition", disposition.name())
                .register(registry);
    }

    private Counter failures(Engine engine, Why why) {
        return Counter.builder("triage.classifier.failed")
                .description("Engines that gave up; the message is still assessed, as a review")
                .tag("engine", engine.name())
                .tag("why", why.name())
                .register(registry);
    }
}

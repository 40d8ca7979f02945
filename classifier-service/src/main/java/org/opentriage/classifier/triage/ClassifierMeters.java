package org.opentriage.classifier.triage;

import io.micrometer.core.instrument.MeterRegistry;
import org.opentriage.model.message.Assessment;
import org.springframework.stereotype.Component;

/**
 * What the classifier counts. Arithmetic: received = assessed + retried; assessed is counted when the broker has the answer,
 * retried when it has not and the message will come again. failed counts engines that gave up; such a message is still assessed, as a
 * review.
 */
@Component
class ClassifierMeters {

    private static final String RECEIVED = "triage.classifier.received";
    private static final String ASSESSED = "triage.classifier.assessed";
    private static final String RETRIED = "triage.classifier.retried";
    private static final String FAILED = "triage.classifier.failed";

    private final MeterRegistry registry;

    /** Who gave up. */
    enum Engine {
        TEXT,
        CLINICAL,
        ADMINISTRATIVE
    }

    ClassifierMeters(MeterRegistry registry) {
        this.registry = registry;
        registry.counter(RECEIVED);
        registry.counter(RETRIED);
        for (var engine : Engine.values()) {
            registry.counter(FAILED, "engine", engine.name());
        }
    }

    void received() {
        registry.counter(RECEIVED).increment();
    }

    void assessed(Assessment assessment) {
        registry.counter(
                        ASSESSED,
                        "score",
                        Integer.toString(assessment.score()),
                        "disposition",
                        assessment.disposition().name())
                .increment();
    }

    void retried() {
        registry.counter(RETRIED).increment();
    }

    void failed(Engine engine) {
        registry.counter(FAILED, "engine", engine.name()).increment();
    }
}

package org.opentriage.escalation.escalation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.opentriage.escalation.timer.DueStage;
import org.opentriage.model.escalation.StageKind;
import org.springframework.stereotype.Component;

/** Meters of what fires. */
@Component
class EscalationMeters {

    private final MeterRegistry registry;
    private final Timer lateness;
    private final Counter failed;

    EscalationMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lateness = Timer.builder("triage.escalation.lateness")
                .description("How long after its due time a stage fired")
                .serviceLevelObjectives(
                        Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(30))
                .register(registry);
        this.failed = Counter.builder("triage.escalation.fire.failures")
                .description("Stages that could not be fired and were put off")
                .register(registry);
        for (var kind : StageKind.values()) {
            counter(kind);
        }
    }

    void fired(DueStage stage) {
        counter(stage.kind()).increment();
        lateness.record(stage.lateness());
    }

    void failed() {
        failed.increment();
    }

    private Counter counter(StageKind kind) {
        return Counter.builder("triage.escalation.fired")
                .description("Stages that fired, by kind")
                .tag("stage", kind.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}

package org.opentriage.escalation.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the timers keep time. Both are zero when all is well. */
@Component
class TimerMeters {

    TimerMeters(MeterRegistry registry, Stages stages, AuditTimers audit, TransactionTemplate transactions) {
        Gauge.builder("triage.escalation.timer.lag", () -> lagSeconds(stages, transactions))
                .description("How long the longest overdue stage has been waiting to be fired, over all practices")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("triage.escalation.timer.broken", audit, AuditTimers::broken)
                .description("Tickets that the last audit found without the stage that they need")
                .register(registry);
    }

    private static double lagSeconds(Stages stages, TransactionTemplate transactions) {
        var lag = PracticeContext.callAsSystem(() -> transactions.execute(status -> stages.lag()));
        return lag == null ? Double.NaN : lag.toMillis() / 1000.0;
    }
}

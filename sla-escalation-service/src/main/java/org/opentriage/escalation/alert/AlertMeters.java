package org.opentriage.escalation.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Meters of alerts. Always: raised = delivered + undeliverable + pending, where pending is counted in the database and the others
 * since the processes started.
 */
@Component
class AlertMeters {

    private final MeterRegistry registry;
    private final Counter failures;

    AlertMeters(MeterRegistry registry, AlertRows rows, TransactionTemplate transactions) {
        this.registry = registry;
        Gauge.builder("triage.escalation.alerts.pending", () -> pending(rows, transactions))
                .description("Alerts written down and not yet settled, over all practices")
                .register(registry);
        failures = Counter.builder("triage.escalation.alert.failures")
                .description("Tries to deliver an alert that failed and are repeated")
                .register(registry);
        counter("raised");
        counter("delivered");
        counter("undeliverable");
    }

    void raised(int alerts) {
        afterCommit(() -> counter("raised").increment(alerts));
    }

    void settled(AlertState state) {
        afterCommit(() -> counter(state.name().toLowerCase(Locale.ROOT)).increment());
    }

    void failed() {
        failures.increment();
    }

    /** Counts what was committed and nothing else. */
    private static void afterCommit(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }

    private Counter counter(String state) {
        return Counter.builder("triage.escalation.alerts")
                .description("Alerts by what became of them: raised, delivered, undeliverable")
                .tag("state", state)
                .register(registry);
    }

    private static double pending(AlertRows rows, TransactionTemplate transactions) {
        var pending = PracticeContext.callAsSystem(() -> transactions.execute(status -> rows.countPending()));
        return pending == null ? Double.NaN : pending;
    }
}

package org.opentriage.runtime.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits to leave, and what was set aside. NaN when the database can not tell. */
final class OutboxMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OutboxMeters(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "triage.outbox.pending",
                "Events committed and not yet sent",
                meters -> meters.ask("select count(*) from outbox_event"));
        gauge(
                registry,
                "triage.outbox.oldest.seconds",
                "Age of the oldest event not yet sent",
                meters -> meters.ask(
                        "select coalesce(extract(epoch from clock_timestamp() - min(time)), 0) from outbox_event"));
        gauge(
                registry,
                "triage.quarantine.open",
                "Records set aside that a person must look at",
                meters -> meters.ask("select count(*) from quarantined_record where redriven_at is null"));
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<OutboxMeters> value) {
        Gauge.builder(name, this, value).description(description).register(registry);
    }

    private double ask(String sql) {
        try {
            var answer = PracticeContext.callAsSystem(() -> transactions.execute(
                    status -> jdbc.sql(sql).query(Double.class).single()));
            return answer == null ? Double.NaN : answer;
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}

package org.opentriage.routing.queue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What routing counts. Promise, tested: assessed = opened + merged + repeated. Counted after the commit, so that a retry is not counted
 * twice. Teams come from the practice files, scores are 1 to 5: the tags are closed.
 */
@Component
public class RoutingMeters {

    private static final String DEPTH = """
            select team, score, count(*) as tickets from ticket
            where state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING') group by team, score""";
    private static final String OLDEST_UNHANDLED_5 = """
            select coalesce(extract(epoch from clock_timestamp() - min(coalesce(reopened_at, opened_at))), 0) from ticket
            where score = 5 and state in ('OPEN', 'ASSIGNED') and responded_at is null""";

    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Counter assessed;
    private final Counter opened;
    private final Counter merged;
    private final Counter repeated;
    private final Timer timeToQueue;
    private final MultiGauge depth;
    private final AtomicReference<Double> oldestUnhandled5 = new AtomicReference<>(0.0);
    private final AtomicInteger streams = new AtomicInteger();

    RoutingMeters(MeterRegistry registry, Clock clock, JdbcClient jdbc, TransactionTemplate transactions) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.assessed = counter(registry, "triage.routing.assessed", "Assessed messages handled");
        this.opened = counter(registry, "triage.routing.opened", "Messages that opened a ticket");
        this.merged = counter(registry, "triage.routing.merged", "Messages that joined an open ticket");
        this.repeated = counter(registry, "triage.routing.repeated", "Messages that were known already");
        this.timeToQueue = Timer.builder("triage.routing.time.to.queue")
                .description("From stored by intake to visible in the queue")
                .serviceLevelObjectives(
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(60))
                .register(registry);
        this.depth = MultiGauge.builder("triage.routing.queue.depth")
                .description("Unresolved tickets by team and score")
                .register(registry);
        Gauge.builder("triage.routing.unhandled5.oldest.seconds", oldestUnhandled5, AtomicReference::get)
                .description("Age of the oldest score 5 that nobody has taken up")
                .register(registry);
        Gauge.builder("triage.routing.streams", streams, AtomicInteger::get)
                .description("Open live streams")
                .register(registry);
    }

    /** What became of an assessed message. */
    public enum Fate {
        OPENED,
        MERGED,
        REPEATED
    }

    /** Counts once the current transaction has committed. */
    public void assessed(Fate fate, Instant receivedAt) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(fate, Duration.between(receivedAt, clock.instant()));
            }
        });
    }

    public void streamOpened() {
        streams.incrementAndGet();
    }

    public void streamClosed() {
        streams.decrementAndGet();
    }

    private void count(Fate fate, Duration sinceReceived) {
        assessed.increment();
        switch (fate) {
            case OPENED -> opened.increment();
            case MERGED -> merged.increment();
            case REPEATED -> repeated.increment();
        }
        if (fate != Fate.REPEATED) {
            timeToQueue.record(sinceReceived);
        }
    }

    void look() {
        PracticeContext.runAsSystem(() -> transactions.executeWithoutResult(status -> {
            depth.register(
                    jdbc.sql(DEPTH)
                            .query((row, index) -> Row.of(
                                    Tags.of("team", row.getString("team"), "score", row.getString("score")),
                                    row.getLong("tickets")))
                            .list(),
                    true);
            oldestUnhandled5.set(
                    jdbc.sql(OLDEST_UNHANDLED_5).query(Double.class).single());
        }));
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        Loop routingMetersLoop(RoutingMeters meters) {
            return new Loop("routing-meters", Duration.ofSeconds(5), meters::look);
        }
    }
}

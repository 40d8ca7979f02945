package org.opentriage.routing.queue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What routing counts. Promise, tested: assessed = opened + merged + repeated. Counted after the commit, so that a retry is not counted
 * twice. What stands in the queue right now is in {@link QueueMeters}.
 */
@Component
public class RoutingMeters {

    private final Clock clock;
    private final Counter assessed;
    private final Counter opened;
    private final Counter merged;
    private final Counter repeated;
    private final Timer timeToQueue;
    private final AtomicInteger streams = new AtomicInteger();

    RoutingMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
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

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}

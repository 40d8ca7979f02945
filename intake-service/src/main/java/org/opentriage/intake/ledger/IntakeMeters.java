package org.opentriage.intake.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.opentriage.model.message.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Intake's meters; every counter moves after its commit. Their arithmetic is a promise, once the ledger rests:
 * {@code received = rejected + parked + published + waiting} and {@code published = ticketed + merged + unconfirmed}. Repeats are
 * counted apart, as {@code duplicate}, and so are further sends of the same message, as {@code resent}.
 */
@Component
public class IntakeMeters {

    private final Map<Channel, Map<Count, Counter>> counters = new EnumMap<>(Channel.class);
    private volatile InFlight inFlight = InFlight.NOTHING;

    private enum Count {
        RECEIVED("stored for the first time"),
        DUPLICATE("received again, without effect"),
        REJECTED("kept and not handed on: sent by a robot"),
        PARKED("in which nothing can be read"),
        PUBLISHED("handed on for the first time"),
        RESENT("handed on again because no ticket confirmed them"),
        UNREADABLE("handed on as raw text"),
        TICKETED("confirmed by opening a ticket"),
        MERGED("confirmed by joining a ticket");

        private final String description;

        Count(String description) {
            this.description = description;
        }
    }

    /**
     * What is on its way.
     *
     * @param waiting stored, not yet handed on
     * @param unconfirmed handed on, not yet confirmed by a ticket
     * @param oldest age of the oldest of both
     */
    record InFlight(long waiting, long unconfirmed, Duration oldest) {
        static final InFlight NOTHING = new InFlight(0, 0, Duration.ZERO);
    }

    IntakeMeters(MeterRegistry registry) {
        for (var channel : Channel.values()) {
            var ofChannel = new EnumMap<Count, Counter>(Count.class);
            for (var count : Count.values()) {
                ofChannel.put(
                        count,
                        Counter.builder("triage.intake." + count.name().toLowerCase(Locale.ROOT))
                                .description("Messages " + count.description)
                                .tag("channel", channel.name())
                                .register(registry));
            }
            counters.put(channel, ofChannel);
        }
        gauge(registry, "triage.intake.waiting", "Messages stored and not yet handed on", InFlight::waiting);
        gauge(
                registry,
                "triage.intake.unconfirmed",
                "Messages handed on and not yet confirmed by a ticket",
                InFlight::unconfirmed);
        gauge(
                registry,
                "triage.intake.oldest.seconds",
                "Age of the oldest message that no ticket has confirmed",
                now -> now.oldest().toMillis() / 1000.0);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<InFlight> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.inFlight))
                .description(description)
                .register(registry);
    }

    void received(Channel channel, long fresh, long repeated) {
        add(channel, Count.RECEIVED, fresh);
        add(channel, Count.DUPLICATE, repeated);
    }

    void rejected(Channel channel, long messages) {
        add(channel, Count.REJECTED, messages);
    }

    /** With the commit of the current transaction. */
    void published(Channel channel, boolean first) {
        afterCommit(() -> add(channel, first ? Count.PUBLISHED : Count.RESENT, 1));
    }

    /** With the commit of the current transaction. */
    void parked(Channel channel) {
        afterCommit(() -> add(channel, Count.PARKED, 1));
    }

    /** With the commit of the current transaction. */
    void confirmed(Channel channel, LedgerState state) {
        afterCommit(() -> add(channel, state == LedgerState.MERGED ? Count.MERGED : Count.TICKETED, 1));
    }

    /** A message could not be read and goes on as raw text. */
    public void unreadable(Channel channel) {
        afterCommit(() -> add(channel, Count.UNREADABLE, 1));
    }

    void inFlight(InFlight now) {
        inFlight = now;
    }

    private void add(Channel channel, Count count, long messages) {
        var counter = counters.getOrDefault(channel, Map.of()).get(count);
        if (counter != null && messages > 0) {
            counter.increment(messages);
        }
    }

    private static void afterCommit(Runnable counting) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counting.run();
            }
        });
    }
}

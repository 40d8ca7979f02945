package org.opentriage.runtime.kafka;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.kafka.EventDecoder.IncomingEvent;
import org.opentriage.runtime.kafka.EventDecoder.Undecodable;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Pause;
import org.opentriage.runtime.web.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles what one poll brought: one transaction per practice for the whole batch; when that fails, one by one, three times each; what
 * still fails goes to quarantine. Nothing is skipped. While the database is away it throws, so that the container tries the same batch
 * again for as long as it takes.
 */
final class BatchConsumer implements BatchMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(BatchConsumer.class);
    private static final int ATTEMPTS = 3;

    private final String consumer;
    private final TopicListener listener;
    private final EventDecoder decoder;
    private final ProcessedEvents processed;
    private final Quarantine quarantine;
    private final TransactionTemplate transactions;
    private final ObservationRegistry observations;

    BatchConsumer(
            String consumer,
            TopicListener listener,
            EventDecoder decoder,
            ProcessedEvents processed,
            Quarantine quarantine,
            Surroundings surroundings) {
        this.consumer = consumer;
        this.listener = listener;
        this.decoder = decoder;
        this.processed = processed;
        this.quarantine = quarantine;
        this.transactions = surroundings.transactions();
        this.observations = surroundings.observations();
    }

    /** What every consumer of this process shares. */
    record Surroundings(TransactionTemplate transactions, ObservationRegistry observations) {}

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var byPractice = new LinkedHashMap<PracticeId, List<IncomingEvent>>();
        for (var record : records) {
            var event = decode(record);
            if (event != null) {
                byPractice
                        .computeIfAbsent(event.event().meta().practice(), practice -> new ArrayList<>())
                        .add(event);
            }
        }
        byPractice.forEach((practice, events) -> PracticeContext.run(practice, () -> handle(practice, events)));
        Failpoints.hit("handled-before-offset");
    }

    private @Nullable IncomingEvent decode(ConsumerRecord<String, byte[]> record) {
        try {
            return decoder.decode(record, listener.types());
        } catch (Undecodable e) {
            quarantine.add(consumer, record, e);
            return null;
        }
    }

    private void handle(PracticeId practice, List<IncomingEvent> events) {
        try {
            handleTogether(practice, events);
        } catch (Throwable e) {
            rethrowIfNobodyCouldHandleIt(e);
            log.warn("{}: a batch of {} failed with {}; one by one now", consumer, events.size(), name(e));
            log.debug("{}: batch", consumer, e);
            events.forEach(event -> handleAlone(practice, event));
        }
    }

    private void handleTogether(PracticeId practice, List<IncomingEvent> events) {
        transactions.executeWithoutResult(status -> {
            var ids = events.stream().map(event -> event.event().meta().id()).toList();
            var fresh = processed.claim(practice.value(), consumer, ids);
            for (var event : events) {
                if (fresh.remove(event.event().meta().id())) {
                    observed(event);
                }
            }
        });
    }

    private void handleAlone(PracticeId practice, IncomingEvent event) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                handleTogether(practice, List.of(event));
                return;
            } catch (Throwable e) {
                rethrowIfNobodyCouldHandleIt(e);
                if (attempt == ATTEMPTS) {
                    log.error("{}: event {} set aside after {} attempts: {}", consumer, id(event), ATTEMPTS, name(e));
                    log.debug("{}: event {}", consumer, id(event), e);
                    quarantine.add(consumer, event.record(), e);
                } else {
                    Pause.of(Duration.ofMillis(100L * attempt));
                }
            }
        }
    }

    private void observed(IncomingEvent event) {
        var context = new ReceiverContext<Map<String, String>>(Map::get);
        context.setCarrier(event.traceparent() == null ? Map.of() : Map.of("traceparent", event.traceparent()));
        Observation.createNotStarted("triage.event", () -> context, observations)
                .contextualName(event.event().meta().type())
                .lowCardinalityKeyValue("type", event.event().meta().type())
                .observe(() -> listener.on(event.event()));
    }

    private static void rethrowIfNobodyCouldHandleIt(Throwable e) {
        if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
            throw error;
        }
        if (DatabaseAway.causedBy(e)) {
            throw (RuntimeException) e;
        }
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }

    private static Object id(IncomingEvent event) {
        return event.event().meta().id();
    }
}

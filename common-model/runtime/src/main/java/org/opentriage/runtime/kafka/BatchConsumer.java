package org.opentriage.runtime.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.kafka.EventDecoder.IncomingEvent;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.practice.RedoableWork;
import org.opentriage.runtime.time.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands what one poll brought to a {@link TopicListener}: one transaction per practice for the whole batch; when that fails, one by one,
 * three times each; what still fails goes to quarantine. Nothing is skipped. While the database is away it throws, so that the container
 * tries the same batch again for as long as it takes.
 */
final class BatchConsumer implements BatchMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(BatchConsumer.class);

    private final TopicListener listener;
    private final Arrivals arrivals;
    private final ProcessedEvents processed;
    private final TransactionTemplate transactions;
    private final TraceContext traces;

    BatchConsumer(
            TopicListener listener,
            Arrivals arrivals,
            ProcessedEvents processed,
            TransactionTemplate transactions,
            TraceContext traces) {
        this.listener = listener;
        this.arrivals = arrivals;
        this.processed = processed;
        this.transactions = transactions;
        this.traces = traces;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var byPractice = new LinkedHashMap<PracticeId, List<IncomingEvent>>();
        for (var record : records) {
            var event = arrivals.decode(record);
            if (event != null) {
                byPractice
                        .computeIfAbsent(event.event().meta().practice(), practice -> new ArrayList<>())
                        .add(event);
            }
        }
        byPractice.forEach((practice, events) -> PracticeContext.run(practice, () -> handle(practice, events)));
        Failpoints.hit("handled-before-offset");
    }

    private void handle(PracticeId practice, List<IncomingEvent> events) {
        try {
            handleTogether(practice, events);
        } catch (Throwable e) {
            Arrivals.rethrowIfNobodyCouldHandleIt(e);
            log.warn(
                    "{}: a batch of {} failed with {}; one by one now",
                    arrivals.consumer(),
                    events.size(),
                    Arrivals.name(e));
            log.debug("{}: batch", arrivals.consumer(), e);
            events.forEach(event -> handleAlone(practice, event));
        }
    }

    private void handleTogether(PracticeId practice, List<IncomingEvent> events) {
        if (listener.redoable()) {
            RedoableWork.run(() -> handleInTransaction(practice, events));
        } else {
            handleInTransaction(practice, events);
        }
    }

    private void handleInTransaction(PracticeId practice, List<IncomingEvent> events) {
        transactions.executeWithoutResult(status -> {
            var ids = events.stream().map(event -> event.event().meta().id()).toList();
            var fresh = processed.claim(practice.value(), arrivals.consumer(), ids);
            for (var event : events) {
                if (fresh.remove(event.event().meta().id())) {
                    traces.continued(event, () -> listener.on(event.event()));
                }
            }
        });
    }

    private void handleAlone(PracticeId practice, IncomingEvent event) {
        for (int attempt = 1; attempt <= Arrivals.ATTEMPTS; attempt++) {
            try {
                handleTogether(practice, List.of(event));
                return;
            } catch (Throwable e) {
                Arrivals.rethrowIfNobodyCouldHandleIt(e);
                if (attempt == Arrivals.ATTEMPTS) {
                    arrivals.setAside(event, e);
                } else {
                    Pause.of(Duration.ofMillis(100L * attempt));
                }
            }
        }
    }
}

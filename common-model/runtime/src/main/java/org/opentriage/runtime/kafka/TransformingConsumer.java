package org.opentriage.runtime.kafka;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.kafka.EventDecoder.IncomingEvent;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a {@link TopicTransformer}'s answers to what one poll brought, and returns when the broker has them all. What fails three times is
 * set aside; while the broker takes nothing it throws, so that the container tries the same batch again for as long as it takes.
 */
final class TransformingConsumer implements BatchMessageListener<String, byte[]> {

    private final TopicTransformer transformer;
    private final Arrivals arrivals;
    private final TraceContext traces;
    private final Sending sending;

    TransformingConsumer(TopicTransformer transformer, Arrivals arrivals, TraceContext traces, Sending sending) {
        this.transformer = transformer;
        this.arrivals = arrivals;
        this.traces = traces;
        this.sending = sending;
    }

    /** @param source the sending service's name */
    record Sending(KafkaTemplate<String, byte[]> kafka, JsonMapper json, Clock clock, String source) {}

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var answers = new ArrayList<OutgoingEvent>(records.size());
        var sends = new ArrayList<CompletableFuture<?>>(records.size());
        var sent = false;
        try {
            for (var record : records) {
                var event = arrivals.decode(record);
                if (event != null) {
                    traces.continued(event, () -> answer(event, answers, sends));
                }
            }
            await(sends);
            sent = true;
        } finally {
            for (var answer : answers) {
                transformer.settled(answer, sent);
            }
        }
        Failpoints.hit("handled-before-offset");
    }

    private void await(List<CompletableFuture<?>> sends) {
        sending.kafka().flush();
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .orTimeout(15, TimeUnit.SECONDS)
                .join();
    }

    private void answer(IncomingEvent event, List<OutgoingEvent> answers, List<CompletableFuture<?>> sends) {
        var answer = transform(event);
        if (answer != null) {
            answers.add(answer);
            sends.add(send(event, answer));
        }
    }

    private @Nullable OutgoingEvent transform(IncomingEvent event) {
        for (int attempt = 1; ; attempt++) {
            try {
                return PracticeContext.call(
                        event.event().meta().practice(), () -> transformer.transform(event.event()));
            } catch (Throwable e) {
                Arrivals.rethrowIfNobodyCouldHandleIt(e);
                if (attempt == Arrivals.ATTEMPTS) {
                    arrivals.setAside(event, e);
                    return null;
                }
            }
        }
    }

    private CompletableFuture<?> send(IncomingEvent cause, OutgoingEvent answer) {
        var wire = new WireEvent(
                cause.event().meta().practice().value(),
                answer.id(),
                answer.topic(),
                answer.key(),
                answer.type(),
                OffsetDateTime.ofInstant(sending.clock().instant(), ZoneOffset.UTC),
                traces.traceparent(),
                sending.json().writeValueAsBytes(answer.payload()));
        return sending.kafka().send(wire.toRecord(sending.source()));
    }
}

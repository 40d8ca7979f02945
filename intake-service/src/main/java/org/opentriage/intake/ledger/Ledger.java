package org.opentriage.intake.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.opentriage.intake.source.Source;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.kafka.TraceContext;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where every message becomes durable before anybody is told that it was received. Promise: when {@link #accept} returns, the raw bytes
 * are committed; the same external id of the same source is stored once, whoever sends it how often and how concurrently.
 */
@Component
public class Ledger {

    private static final String INSERT = """
            insert into message (practice_id, source, channel, external_id, state, content_type, headers, raw, traceparent)
            values (:practice, :source, :channel, :externalId, :state, :contentType, cast(:headers as jsonb), :raw, :traceparent)
            on conflict (practice_id, source, external_id) do nothing
            returning id, received_at""";
    private static final String FIND = """
            select id, received_at from message
            where practice_id = :practice and source = :source and external_id = :externalId""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final IntakeMeters meters;
    private final ApplicationEventPublisher events;
    private final TraceContext traces;

    Ledger(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonMapper json,
            IntakeMeters meters,
            ApplicationEventPublisher events,
            TraceContext traces) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.meters = meters;
        this.events = events;
        this.traces = traces;
    }

    /** Stores the message, or answers with the receipt of the first time. One statement for a new message, two for a repeat. */
    public Receipt accept(IncomingMessage message) {
        return store(List.of(message), LedgerState.RECEIVED, () -> {}).getFirst();
    }

    /** Keeps what a robot sent, but never hands it on. */
    public Receipt reject(IncomingMessage message) {
        return store(List.of(message), LedgerState.REJECTED, () -> {}).getFirst();
    }

    /**
     * Stores messages of one source in one transaction with {@code together}, such as moving the cursor that they were read with.
     * What {@code together} throws rolls all of it back.
     */
    public List<Receipt> acceptAll(List<IncomingMessage> messages, Runnable together) {
        return store(messages, LedgerState.RECEIVED, together);
    }

    private List<Receipt> store(List<IncomingMessage> messages, LedgerState state, Runnable together) {
        var source = messages.getFirst().source();
        var receipts = PracticeContext.call(
                source.practice(), () -> transactions.execute(status -> insertAll(messages, state, together)));
        if (receipts == null) {
            throw new IllegalStateException("a transaction without a result");
        }
        Failpoints.hit("intake-stored-before-answer");
        tell(source, receipts, state);
        return receipts;
    }

    private List<Receipt> insertAll(List<IncomingMessage> messages, LedgerState state, Runnable together) {
        var receipts = messages.stream().map(message -> insert(message, state)).toList();
        together.run();
        Failpoints.hit("intake-stored-before-commit");
        return receipts;
    }

    private Receipt insert(IncomingMessage message, LedgerState state) {
        var source = message.source();
        return jdbc.sql(INSERT)
                .param("practice", source.practice().value())
                .param("source", source.id())
                .param("channel", source.channel().name())
                .param("externalId", message.externalId())
                .param("state", state.name())
                .param("contentType", message.contentType())
                .param("headers", json.writeValueAsString(message.headers()))
                .param("raw", message.raw())
                .param("traceparent", traces.traceparent())
                .query((row, index) ->
                        receipt(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class), false))
                .optional()
                .orElseGet(() -> find(source.practice(), source.id(), message.externalId()));
    }

    private Receipt find(PracticeId practice, String source, String externalId) {
        return jdbc.sql(FIND)
                .param("practice", practice.value())
                .param("source", source)
                .param("externalId", externalId)
                .query((row, index) ->
                        receipt(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class), true))
                .single();
    }

    private static Receipt receipt(UUID id, OffsetDateTime receivedAt, boolean repeated) {
        return new Receipt(new MessageId(id), receivedAt.toInstant(), repeated);
    }

    private void tell(Source source, List<Receipt> receipts, LedgerState state) {
        long fresh = receipts.stream().filter(receipt -> !receipt.repeated()).count();
        meters.received(source.channel(), fresh, receipts.size() - fresh);
        if (state == LedgerState.REJECTED) {
            meters.rejected(source.channel(), fresh);
        } else if (fresh > 0) {
            events.publishEvent(new MessageStored(source.practice()));
        }
    }
}

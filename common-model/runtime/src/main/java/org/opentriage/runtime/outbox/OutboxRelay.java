package org.opentriage.runtime.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.opentriage.runtime.failpoint.Failpoints;
import org.opentriage.runtime.kafka.WireEvent;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.practice.RedoableWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends committed outbox rows to Kafka. They are deleted by the statement that takes them, in a transaction that ends well only when the
 * broker has them all; else they are there again. Takes rows by their state with SKIP LOCKED, never by an id cursor (ids commit out of
 * order), so several instances share the work and a crash repeats at most one batch.
 */
final class OutboxRelay {

    private static final int BATCH = 500;
    private static final String TAKE = """
            delete from outbox_event
            where id = any(array(select id from outbox_event order by id limit %d for update skip locked))
            returning id, practice_id, event_id, topic, key, type, time, traceparent, payload""".formatted(BATCH);

    /** The table is nearly empty and mostly dead rows; the planner would read all of its pages. */
    private static final String BY_INDEX = "set local enable_seqscan = off";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final KafkaTemplate<String, byte[]> kafka;
    private final String source;

    OutboxRelay(
            JdbcTemplate jdbc, TransactionTemplate transactions, KafkaTemplate<String, byte[]> kafka, String source) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.kafka = kafka;
        this.source = source;
    }

    /** Sends until nothing is left. */
    void drain() {
        int sent;
        do {
            sent = RedoableWork.call(() -> PracticeContext.callAsSystem(() -> {
                var count = transactions.execute(status -> sendBatch());
                return count == null ? 0 : count;
            }));
        } while (sent == BATCH);
    }

    private int sendBatch() {
        jdbc.execute(BY_INDEX);
        var rows = jdbc.query(TAKE, (row, index) -> Row.of(row));
        if (rows.isEmpty()) {
            return 0;
        }
        rows.sort(Comparator.comparingLong(Row::id));
        var sends = new ArrayList<CompletableFuture<?>>(rows.size());
        rows.forEach(row -> sends.add(kafka.send(row.event().toRecord(source))));
        kafka.flush();
        CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new))
                .orTimeout(15, TimeUnit.SECONDS)
                .join();
        Failpoints.hit("outbox-sent-before-delete");
        return rows.size();
    }

    private record Row(long id, WireEvent event) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    new WireEvent(
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class),
                            row.getString(8),
                            row.getBytes(9)));
        }
    }
}

package org.opentriage.runtime.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records that could not be handled, kept durably until a person sends them again. The gauge {@code triage.quarantine.open} alerts.
 * The reason holds class names alone, since exception texts may quote a patient.
 */
public class Quarantine {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KafkaTemplate<String, byte[]> kafka;

    Quarantine(JdbcClient jdbc, TransactionTemplate transactions, KafkaTemplate<String, byte[]> kafka) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.kafka = kafka;
    }

    /** A record set aside, without its content. */
    public record Entry(
            long id, String practice, String consumer, String topic, long position, String reason, OffsetDateTime at) {}

    void add(String consumer, ConsumerRecord<String, byte[]> record, Throwable why) {
        PracticeContext.runAsSystem(() -> transactions.executeWithoutResult(status -> jdbc.sql("""
                        insert into quarantined_record
                            (practice_id, consumer, topic, part, position, key, headers, body, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        practice(record.headers()),
                        consumer,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        write(record.headers()),
                        record.value(),
                        reason(why))
                .update()));
    }

    /** What is set aside and not sent again, of every practice; oldest first, at most 200. */
    public List<Entry> open() {
        return PracticeContext.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("""
                        select id, practice_id as practice, consumer, topic, position, reason, at
                        from quarantined_record where redriven_at is null order by id limit 200""").query(Entry.class).list()));
    }

    /** Sends a record again, exactly as it came; the consumer has no memory of it, so it is handled anew. False when unknown. */
    public boolean redrive(long id, String by) {
        return Boolean.TRUE.equals(PracticeContext.callAsSystem(() -> transactions.execute(status -> {
            var record = jdbc.sql("""
                            update quarantined_record set redriven_at = clock_timestamp(), redriven_by = ?
                            where id = ? and redriven_at is null returning topic, key, headers, body""")
                    .params(by, id)
                    .query((row, index) -> new ProducerRecord<>(
                            row.getString(1), null, row.getString(2), row.getBytes(4), read(row.getBytes(3))))
                    .optional();
            record.ifPresent(found -> kafka.send(found).join());
            return record.isPresent();
        })));
    }

    private static String practice(Headers headers) {
        var header = headers.lastHeader("ce_practiceid");
        return header == null ? "unknown" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String reason(Throwable why) {
        var reason = new StringBuilder(why.getClass().getName());
        @Nullable Throwable cause = why.getCause();
        for (int depth = 0; cause != null && depth < 5; depth++, cause = cause.getCause()) {
            reason.append(" < ").append(cause.getClass().getName());
        }
        return reason.toString();
    }

    private static byte[] write(Headers headers) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            var all = headers.toArray();
            out.writeInt(all.length);
            for (var header : all) {
                var value = header.value() == null ? new byte[0] : header.value();
                out.writeUTF(header.key());
                out.writeInt(value.length);
                out.write(value);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<org.apache.kafka.common.header.Header> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var headers = new org.apache.kafka.common.header.internals.RecordHeaders();
            for (int left = in.readInt(); left > 0; left--) {
                headers.add(in.readUTF(), in.readNBytes(in.readInt()));
            }
            return List.of(headers.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

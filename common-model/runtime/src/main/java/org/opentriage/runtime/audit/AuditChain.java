package org.opentriage.runtime.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.audit.AuditTrail.Verification;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals entries into their practice's chain: mac = HMAC-SHA256(key, previous mac ‖ place ‖ entry). The key is never in the database. */
final class AuditChain {

    private static final int BATCH = 1000;
    private static final byte[] START = new byte[32];
    private static final String COLUMNS =
            "id, practice_id, at, actor, action, subject_type, subject_id, detail, chain_seq, mac";

    private static final String SEAL = """
            update audit_entry set chain_seq = ? + sealed.place, mac = sealed.mac
            from unnest(?, ?) with ordinality as sealed (id, mac, place) where audit_entry.id = sealed.id""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final SecretKeySpec key;

    AuditChain(JdbcTemplate jdbc, TransactionTemplate transactions, byte[] key) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Seals what is not sealed yet, of every practice. */
    void sealAll() {
        var practices = PracticeContext.callAsSystem(() -> transactions.execute(status ->
                jdbc.queryForList("select distinct practice_id from audit_entry where mac is null", String.class)));
        for (var practice : practices == null ? List.<String>of() : practices) {
            PracticeContext.run(new PracticeId(practice), () -> {
                int sealed;
                do {
                    var count = transactions.execute(status -> seal(practice));
                    sealed = count == null ? 0 : count;
                } while (sealed == BATCH);
            });
        }
    }

    private int seal(String practice) {
        jdbc.update(
                "insert into audit_head (practice_id, seq, mac) values (?, 0, ?) on conflict do nothing",
                practice,
                START);
        var head = jdbc.queryForObject(
                "select seq, mac from audit_head where practice_id = ? for update",
                (row, index) -> new Head(row.getLong(1), row.getBytes(2)),
                practice);
        var entries = jdbc.query(
                "select " + COLUMNS + " from audit_entry where practice_id = ? and mac is null order by id limit "
                        + BATCH,
                (row, index) -> Sealable.of(row),
                practice);
        var seq = head == null ? 0 : head.seq();
        var mac = head == null ? START : head.mac();
        var macs = new byte[entries.size()][];
        for (int i = 0; i < macs.length; i++) {
            mac = mac(mac, seq + i + 1, entries.get(i));
            macs[i] = mac;
        }
        seal(entries, seq, macs);
        jdbc.update("update audit_head set seq = ?, mac = ? where practice_id = ?", seq + macs.length, mac, practice);
        return entries.size();
    }

    /** All of them in one statement. */
    private void seal(List<Sealable> entries, long after, byte[][] macs) {
        var ids = entries.stream().map(Sealable::id).toArray(Long[]::new);
        jdbc.update(SEAL, statement -> {
            statement.setLong(1, after);
            statement.setArray(2, statement.getConnection().createArrayOf("bigint", ids));
            statement.setArray(3, statement.getConnection().createArrayOf("bytea", macs));
        });
    }

    Verification verify(PracticeId practice) {
        var result = transactions.execute(status -> {
            var walk = new Walk();
            jdbc.query(
                    "select " + COLUMNS
                            + " from audit_entry where practice_id = ? and mac is not null order by chain_seq",
                    row -> {
                        walk.check(Sealable.of(row));
                    },
                    practice.value());
            var head = jdbc.query(
                    "select seq, mac from audit_head where practice_id = ?",
                    (row, index) -> new Head(row.getLong(1), row.getBytes(2)),
                    practice.value());
            return walk.end(head.isEmpty() ? new Head(0, START) : head.getFirst());
        });
        return result == null ? new Verification(0, 0) : result;
    }

    private byte[] mac(byte[] previous, long seq, Sealable entry) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(seq);
            out.writeLong(entry.id());
            out.writeLong(entry.atMicros());
            for (var text : entry.texts()) {
                var encoded = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", e);
        }
    }

    /** Walks the chain from its start and remembers the first place that does not fit. */
    private final class Walk {

        private long entries;
        private long firstBroken;
        private byte[] previous = START;

        void check(Sealable entry) {
            entries++;
            var fits = entry.chainSeq() != null
                    && entry.chainSeq() == entries
                    && entry.mac() != null
                    && MessageDigest.isEqual(entry.mac(), mac(previous, entries, entry));
            if (!fits && firstBroken == 0) {
                firstBroken = entries;
            }
            previous = entry.mac() == null ? START : entry.mac();
        }

        Verification end(Head head) {
            if (firstBroken == 0 && (head.seq() != entries || !MessageDigest.isEqual(head.mac(), previous))) {
                firstBroken = entries + 1;
            }
            return new Verification(entries, firstBroken);
        }
    }

    private record Head(long seq, byte[] mac) {}

    private record Sealable(
            long id,
            long atMicros,
            List<String> texts,
            @Nullable Long chainSeq,
            byte @Nullable [] mac) {

        static Sealable of(ResultSet row) throws SQLException {
            return new Sealable(
                    row.getLong("id"),
                    ChronoUnit.MICROS.between(
                            java.time.Instant.EPOCH,
                            row.getObject("at", OffsetDateTime.class).toInstant()),
                    List.of(
                            row.getString("practice_id"),
                            row.getString("actor"),
                            row.getString("action"),
                            row.getString("subject_type"),
                            row.getString("subject_id"),
                            row.getString("detail")),
                    row.getObject("chain_seq", Long.class),
                    row.getBytes("mac"));
        }
    }
}

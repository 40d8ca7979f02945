package org.opentriage.intake.reconcile;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.opentriage.intake.source.Source;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the reader of a source stopped. One instance at a time holds a source's lease; the cursor only moves for the holder, in the
 * transaction that stores what was read. A lease is a row and not an advisory lock, because that would hold one of our few database
 * connections per mailbox for ever. Losing it costs nothing: what two readers read, the ledger stores once.
 */
@Component
public class Cursors {

    private static final String TAKE = """
            insert into source_cursor (practice_id, source, leased_by, leased_until)
            values (:practice, :source, :holder, clock_timestamp() + :millis * interval '1 ms')
            on conflict (practice_id, source) do update
                set leased_by = excluded.leased_by, leased_until = excluded.leased_until
                where source_cursor.leased_by = excluded.leased_by or source_cursor.leased_until < statement_timestamp()
            returning validity, position""";
    private static final String MOVE = """
            update source_cursor set validity = :validity, position = :position, read_at = clock_timestamp()
            where practice_id = :practice and source = :source and leased_by = :holder""";

    private static final String RELEASE = """
            update source_cursor set leased_until = clock_timestamp()
            where practice_id = :practice and source = :source and leased_by = :holder""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final UUID holder = UUID.randomUUID();

    Cursors(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * A place in a source.
     *
     * @param validity the sequence that {@code position} counts in; 0 before the first reading
     * @param position the last item read
     */
    public record Cursor(long validity, long position) {}

    /** Takes or keeps the lease for the given time; empty while another instance holds it. */
    public Optional<Cursor> lease(Source source, Duration time) {
        return PracticeContext.call(
                source.practice(),
                () -> transactions.execute(status -> jdbc.sql(TAKE)
                        .param("practice", source.practice().value())
                        .param("source", source.id())
                        .param("holder", holder)
                        .param("millis", time.toMillis())
                        .query((row, index) -> new Cursor(row.getLong(1), row.getLong(2)))
                        .optional()));
    }

    /**
     * Moves the cursor inside the caller's transaction and scope.
     *
     * @throws LeaseLost when another instance has taken the source over; the transaction must not commit
     */
    public void move(Source source, Cursor cursor) {
        int moved = jdbc.sql(MOVE)
                .param("validity", cursor.validity())
                .param("position", cursor.position())
                .param("practice", source.practice().value())
                .param("source", source.id())
                .param("holder", holder)
                .update();
        if (moved != 1) {
            throw new LeaseLost(source.id());
        }
    }

    /** Like {@link #move}, in a transaction of its own: nothing worth storing was read. */
    public void moveAlone(Source source, Cursor cursor) {
        PracticeContext.run(source.practice(), () -> transactions.executeWithoutResult(status -> move(source, cursor)));
    }

    /** Gives the lease back, so that another instance need not wait for its end. */
    public void release(Source source) {
        PracticeContext.run(
                source.practice(),
                () -> transactions.executeWithoutResult(status -> jdbc.sql(RELEASE)
                        .param("practice", source.practice().value())
                        .param("source", source.id())
                        .param("holder", holder)
                        .update()));
    }

    /** Another instance reads this source now. */
    public static final class LeaseLost extends RuntimeException {
        public LeaseLost(String source) {
            super("the lease of " + source + " is lost");
        }
    }
}

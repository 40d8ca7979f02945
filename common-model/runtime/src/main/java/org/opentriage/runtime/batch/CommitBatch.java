package org.opentriage.runtime.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of one statement that a transaction collects and writes in one JDBC batch just before it commits. They are part of it like any
 * other: when the batch is refused, nothing is committed.
 */
public final class CommitBatch {

    private final JdbcTemplate jdbc;
    private final String sql;
    private final Runnable afterCommit;

    /** @param sql with one placeholder for each value of a row */
    public CommitBatch(JdbcTemplate jdbc, String sql) {
        this(jdbc, sql, () -> {});
    }

    /** @param afterCommit called once for each transaction that wrote rows */
    public CommitBatch(JdbcTemplate jdbc, String sql, Runnable afterCommit) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.afterCommit = afterCommit;
    }

    /**
     * Adds a row to the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void add(@Nullable Object... row) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("there is no transaction that the row could be part of");
        }
        pending().add(row);
    }

    /** Writes what the current transaction has added so far, so that its next statement sees it. */
    public void flush() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            existing().ifPresent(Pending::write);
        }
    }

    private Pending pending() {
        return existing().orElseGet(() -> {
            var created = new Pending();
            TransactionSynchronizationManager.registerSynchronization(created);
            return created;
        });
    }

    private Optional<Pending> existing() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .filter(pending -> pending.batch() == this)
                .findFirst();
    }

    /** The rows of one transaction. */
    private final class Pending implements TransactionSynchronization {

        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private boolean committing;

        CommitBatch batch() {
            return CommitBatch.this;
        }

        void add(@Nullable Object[] row) {
            rows.add(row);
            if (committing) {
                write();
            }
        }

        void write() {
            jdbc.batchUpdate(sql, rows);
            rows.clear();
        }

        /** Before what takes locks at the last moment, such as a feed of changes. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }

        @Override
        public void afterCommit() {
            afterCommit.run();
        }
    }
}

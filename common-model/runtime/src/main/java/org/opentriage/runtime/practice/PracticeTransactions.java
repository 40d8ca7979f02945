package org.opentriage.runtime.practice;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;

/** Tells PostgreSQL at the start of each transaction which practice it is for; the setting ends with the transaction. */
final class PracticeTransactions extends JpaTransactionManager {

    private static final String DURABLE = "select set_config('app.practice', ?, true)";
    private static final String REDOABLE =
            "select set_config('app.practice', ?, true), set_config('synchronous_commit', 'off', true)";

    PracticeTransactions(EntityManagerFactory entityManagers, DataSource dataSource) {
        super(entityManagers);
        setDataSource(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            setPractice();
        } catch (Exception e) {
            doCleanupAfterCompletion(transaction);
            throw new TransactionSystemException("could not set the practice", e);
        }
    }

    private void setPractice() throws Exception {
        var dataSource = getDataSource();
        if (dataSource == null) {
            throw new IllegalStateException("no data source");
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.prepareStatement(RedoableWork.inScope() ? REDOABLE : DURABLE)) {
            statement.setString(1, PracticeContext.setting());
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}

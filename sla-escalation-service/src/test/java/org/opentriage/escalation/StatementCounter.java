package org.opentriage.escalation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down each statement and commit that a thread of the wanted name sends to the database; a batch counts once. */
final class StatementCounter implements BeanPostProcessor {

    private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final String threads;
    private final List<String> sent = new CopyOnWriteArrayList<>();

    StatementCounter(String threads) {
        this.threads = threads;
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    void reset() {
        sent.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return proxy(Connection.class, (proxy, method, arguments) -> {
                if (method.getName().equals("commit")) {
                    note("commit");
                }
                var result = call(connection, method, arguments);
                return result instanceof PreparedStatement statement && arguments != null
                        ? counted(statement, String.valueOf(arguments[0]))
                        : result;
            });
        }

        private PreparedStatement counted(PreparedStatement statement, String sql) {
            return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
                if (EXECUTIONS.contains(method.getName())) {
                    note(sql.strip().replaceAll("\\s+", " "));
                }
                return call(statement, method, arguments);
            });
        }
    }

    private void note(String sql) {
        if (Thread.currentThread().getName().contains(threads)) {
            sent.add(sql);
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

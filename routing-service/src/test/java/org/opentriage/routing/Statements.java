package org.opentriage.routing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes every statement that goes to the database, and on which thread. */
public class Statements implements BeanPostProcessor {

    private final List<Noted> noted = new CopyOnWriteArrayList<>();

    /** A batch counts once: it is one round trip. Commits are noted as {@code commit}. */
    public record Noted(String thread, String sql) {}

    public List<Noted> noted() {
        return List.copyOf(noted);
    }

    public void clear() {
        noted.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source, "") : bean;
    }

    private <T> T proxy(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        note(sql);
                    }
                    if (method.getName().equals("commit")) {
                        note("commit");
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return switch (result) {
                            case Connection connection -> proxy(Connection.class, connection, "");
                            case PreparedStatement statement ->
                                proxy(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void note(String sql) {
        noted.add(new Noted(Thread.currentThread().getName(), sql.strip().replaceAll("\\s+", " ")));
    }
}

package org.opentriage.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.IntakeTest;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what the README promises: statements and commits on the road of one message through intake. */
@IntakeTest
class StatementsIT {

    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();

    @Autowired
    private Sender sender;

    @Autowired
    private Ledgers ledgers;

    @Test
    void acceptingCostsOneStatementAndOneCommitAndHandingOnIsSharedByTheBatch() {
        ledgers.sent(ledgers.messageId(sender.portal(Sender.event("warm", "Warm"))));
        COUNTS.clear();
        var message =
                ledgers.messageId(sender.portal(Sender.event(UUID.randomUUID().toString(), "Counted")));
        ledgers.sent(message);
        var counts = new TreeMap<>(COUNTS);
        // The practice's scope and the insert; then commit.
        assertThat(counts.get("tomcat statement")).as(counts.toString()).isEqualTo(2);
        assertThat(counts.get("tomcat commit")).isEqualTo(1);
    }

    @Test
    void whatIsOnItsWayIsCountedWithoutReadingWhatIsDone() {
        ledgers.update("""
                insert into message (practice_id, source, channel, external_id, state, content_type, headers, raw)
                select 'demo', 'portal', 'PORTAL', 'done ' || n, 'TICKETED', 'text/plain', '{}', ''
                from generate_series(1, 20000) as n""");
        ledgers.update("analyze message");
        var plan = ledgers.rows("explain " + Backlog.IN_FLIGHT).toString();
        assertThat(plan).contains("message_fresh", "message_unconfirmed").doesNotContain("Seq Scan");
    }

    private static void count(String what) {
        var name = Thread.currentThread().getName().replaceAll("[-0-9].*", "");
        COUNTS.merge(name + " " + what, 1, Integer::sum);
    }

    @TestConfiguration
    static class Counting {
        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
                }
            };
        }

        private static <T> T counting(Class<T> type, T target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("execute")) {
                            count("statement");
                        } else if (method.getName().equals("commit")) {
                            count("commit");
                        }
                        try {
                            var result = method.invoke(target, arguments);
                            return switch (result) {
                                case PreparedStatement statement -> counting(PreparedStatement.class, statement);
                                case Connection connection -> counting(Connection.class, connection);
                                case null, default -> result;
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}

package org.opentriage.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.localstack.LocalStack;
import org.opentriage.systemtests.Suite;

/** What one message costs the database on its whole road, beyond what the idle suite does anyway. */
class SqlCostIT {

    private static final int MESSAGES = 40;
    private static final Duration SPACE = Duration.ofMillis(150);

    private final Suite suite = Suite.running();

    @Test
    void aSingleMessageCostsFewStatementsAndCommits() throws SQLException {
        execute("create extension if not exists pg_stat_statements");
        suite.staff().ticketOf(send());
        settle();
        long begin = System.nanoTime();
        execute("select pg_stat_statements_reset()");
        long idleCommits = commits();
        await().pollDelay(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(7)).until(() -> true);
        double idleSeconds = (System.nanoTime() - begin) / 1e9;
        var idle = statements();
        double idleCommitsPerSecond = (commits() - idleCommits) / idleSeconds;

        begin = System.nanoTime();
        execute("select pg_stat_statements_reset()");
        long commitsBefore = commits();
        String last = "";
        for (int i = 0; i < MESSAGES; i++) {
            last = send();
            await().pollDelay(SPACE).atMost(SPACE.plusSeconds(1)).until(() -> true);
        }
        suite.staff().ticketOf(last);
        settle();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double commits = (commits() - commitsBefore - idleCommitsPerSecond * seconds) / MESSAGES;
        double total = 0;
        var counted = statements();
        for (var role : counted.entrySet()) {
            double perMessage =
                    (role.getValue() - idle.getOrDefault(role.getKey(), 0L) * seconds / idleSeconds) / MESSAGES;
            System.out.printf("SQL statements a message, %s: %.1f%n", role.getKey(), perMessage);
            total += perMessage;
        }
        System.out.printf("SQL statements a message, all: %.1f; commits a message: %.1f%n", total, commits);
        assertThat(total).as("statements a message").isBetween(10.0, 90.0);
        assertThat(commits).as("commits a message").isBetween(4.0, 40.0);
    }

    /** Ticket, clocks and confirmations of the last message are done. */
    private static void settle() {
        await().pollDelay(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(3)).until(() -> true);
    }

    private String send() {
        var id = UUID.randomUUID().toString();
        var answer = suite.channels().portal(id, "Sequel Cost " + id, "Hours", "What are your opening hours?");
        return answer.json().path("messageId").asString();
    }

    /** Statements of the services by role; transaction control is counted as commits instead. */
    private Map<String, Long> statements() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = suite.stack().postgres().connect(LocalStack.DATABASE, "postgres");
                var rows = connection.createStatement().executeQuery("""
                        select r.rolname, sum(s.calls) from pg_stat_statements s join pg_roles r on r.oid = s.userid
                        where r.rolname in ('intake', 'classifier', 'routing', 'escalation')
                          and s.query !~* '^(begin|commit|rollback|set |show )' group by 1""")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private long commits() throws SQLException {
        try (var connection = suite.stack().postgres().connect(LocalStack.DATABASE, "postgres");
                var row = connection
                        .createStatement()
                        .executeQuery("select xact_commit from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = suite.stack().postgres().connect(LocalStack.DATABASE, "postgres")) {
            connection.createStatement().execute(sql);
        }
    }
}

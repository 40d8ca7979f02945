package org.opentriage.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice sees its own rows; nobody sees all by accident. */
@WithPostgres
@WithKafka
@SpringBootTest(properties = {"spring.application.name=sample", "opentriage.audit.key=0123456789abcdef"})
class PracticeIsolationIT {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SampleApplication.Publishing publishing;

    @Autowired
    PracticeIsolationIT(JdbcClient jdbc, TransactionTemplate transactions, SampleApplication.Publishing publishing) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.publishing = publishing;
    }

    @Test
    void rowsOfAnotherPracticeAreInvisible() {
        var mine = new PracticeId("mine-" + UUID.randomUUID().toString().substring(0, 8));
        PracticeContext.run(mine, () -> insert(mine, "secret"));
        assertThat(publishing.effects(mine)).containsExactly("secret");
        assertThat(publishing.effects(new PracticeId("other"))).doesNotContain("secret");
        assertThat(publishing.visibleEffects()).isEmpty();
        assertThat(PracticeContext.callAsSystem(publishing::visibleEffects)).contains("secret");
    }

    @Test
    void aRowOfAnotherPracticeCanNotBeWritten() {
        var mine = new PracticeId("writer");
        PracticeContext.run(
                mine,
                () -> assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> insert(new PracticeId("victim"), "planted")))
                        .rootCause()
                        .hasMessageContaining("row-level security"));
    }

    @Test
    void everyTableWithAPracticeIsForcedToIsolateIt() {
        var open = jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = 'practice_id' and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                          and not (c.relrowsecurity and c.relforcerowsecurity)""").query(String.class).list();
        assertThat(open).isEmpty();
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private void insert(PracticeId practice, String name) {
        transactions.executeWithoutResult(status -> jdbc.sql("insert into effect (practice_id, name) values (?, ?)")
                .params(practice.value(), name)
                .update());
    }
}

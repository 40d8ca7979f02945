package org.opentriage.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** History can be added to and nothing else; whoever gets around that is found. */
@WithPostgres
@WithKafka
@SpringBootTest(properties = {"spring.application.name=sample", "opentriage.audit.key=0123456789abcdef"})
class AuditTrailIT {

    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    AuditTrailIT(AuditTrail trail, JdbcClient jdbc, TransactionTemplate transactions) {
        this.trail = trail;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void aSealedChainIsIntactAndNamesTheEntryThatWasChanged() {
        var practice = filled(5);
        PracticeContext.run(practice, () -> {
            assertThat(verify().intact()).isTrue();
            tamper("update audit_entry set actor = 'nobody' where practice_id = ? and chain_seq = 3", practice);
            assertThat(verify().firstBroken()).isEqualTo(3);
        });
    }

    @Test
    void anEntryCutFromTheEndIsMissed() {
        var practice = filled(4);
        PracticeContext.run(practice, () -> {
            tamper("delete from audit_entry where practice_id = ? and chain_seq = 4", practice);
            assertThat(verify().firstBroken()).isEqualTo(4);
        });
    }

    @Test
    void theTableRefusesChanges() {
        var practice = filled(1);
        PracticeContext.run(
                practice,
                () -> assertThatThrownBy(() -> transactions.executeWithoutResult(
                                status -> jdbc.sql("delete from audit_entry where practice_id = ?")
                                        .param(practice.value())
                                        .update()))
                        .rootCause()
                        .hasMessageContaining("append-only"));
    }

    private AuditTrail.Verification verify() {
        var result = transactions.execute(status -> trail.verify());
        return result == null ? new AuditTrail.Verification(0, -1) : result;
    }

    private PracticeId filled(int entries) {
        var practice = new PracticeId("p-" + UUID.randomUUID().toString().substring(0, 8));
        PracticeContext.run(practice, () -> {
            for (int i = 0; i < entries; i++) {
                var draft = new AuditEntry.Draft("nurse", "ticket.claimed", "ticket", "t" + i, Map.of("version", i));
                transactions.executeWithoutResult(status -> trail.append(draft));
            }
            await().pollInSameThread().until(() -> verify().entries() == entries);
        });
        return practice;
    }

    /** What only the owner of the table can do: switch the guard off. */
    private void tamper(String sql, PracticeId practice) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger audit_entry_is_append_only")
                    .update();
            jdbc.sql(sql).param(practice.value()).update();
            jdbc.sql("alter table audit_entry enable trigger audit_entry_is_append_only")
                    .update();
        });
    }
}

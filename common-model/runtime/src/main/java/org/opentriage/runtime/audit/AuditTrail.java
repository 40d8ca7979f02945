package org.opentriage.runtime.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opentriage.runtime.batch.CommitBatch;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Append-only record of who did what, per practice a chain of keyed MACs: a changed, removed, inserted or reordered entry shows. Entries
 * are written in the transaction that they tell about and sealed into the chain within a second by a loop, so that the chain never
 * serializes the work itself (ADR 0005).
 */
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (practice_id, actor, action, subject_type, subject_id, detail)
            values (?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final CommitBatch entries;
    private final JsonMapper json;
    private final AuditChain chain;

    AuditTrail(JdbcTemplate jdbc, JsonMapper json, AuditChain chain) {
        this.jdbc = JdbcClient.create(jdbc);
        this.entries = new CommitBatch(jdbc, INSERT);
        this.json = json;
        this.chain = chain;
    }

    /** Adds an entry to the current transaction. */
    public void append(AuditEntry.Draft draft) {
        entries.add(
                PracticeContext.current().value(),
                draft.actor(),
                draft.action(),
                draft.subjectType(),
                draft.subjectId(),
                json.writeValueAsString(new TreeMap<>(draft.detail())));
    }

    /** What happened to one thing of this practice, oldest first. */
    public List<AuditEntry> of(String subjectType, String subjectId) {
        entries.flush();
        return jdbc.sql("""
                        select id, at, actor, action, subject_type, subject_id, detail, chain_seq from audit_entry
                        where practice_id = ? and subject_type = ? and subject_id = ? order by id""")
                .params(PracticeContext.current().value(), subjectType, subjectId)
                .query((row, index) -> entry(row))
                .list();
    }

    /** Recomputes this practice's chain and names the first entry that does not fit. */
    public Verification verify() {
        return chain.verify(PracticeContext.current());
    }

    /**
     * @param entries how many sealed entries were checked
     * @param firstBroken the place in the chain that does not fit, or 0 when all fit
     */
    public record Verification(long entries, long firstBroken) {
        public boolean intact() {
            return firstBroken == 0;
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                json.readValue(row.getString("detail"), new TypeReference<Map<String, Object>>() {}),
                row.getObject("chain_seq", Long.class));
    }
}

package org.opentriage.escalation.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code escalation}. */
@Component
class EscalationRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EscalationRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All in one statement; one that exists is left alone. */
    void add(List<Escalation> escalations) {
        jdbc.sql("""
                        insert into escalation (id, practice_id, ticket_id, clock_id, clock_kind, generation, revision, stage,
                                                step, fired_at, due_at, score, team, owner, recipients)
                        select e.id, ?, e."ticketId", e."clockId", e.clock, e.generation, e.revision, e.stage,
                               e.step, e."firedAt", e."dueAt", e.score, e.team, e.owner, e.recipients
                        from jsonb_to_recordset(?::jsonb) as e(
                            id uuid, "ticketId" uuid, "clockId" uuid, clock text, generation int, revision int, stage text,
                            step int, "firedAt" timestamptz, "dueAt" timestamptz, score int, team text, owner text,
                            recipients text[])
                        on conflict do nothing""")
                .params(PracticeContext.current().value(), json.writeValueAsString(escalations))
                .update();
    }

    Optional<EscalationView> find(UUID id) {
        return jdbc.sql("select * from escalation where practice_id = ? and id = ?")
                .params(PracticeContext.current().value(), id)
                .query((row, index) -> view(row))
                .optional();
    }

    /** The newest first. */
    List<EscalationView> list(boolean openOnly, @Nullable UUID ticket, int atMost) {
        return jdbc.sql("""
                        select * from escalation
                        where practice_id = :practice and (not :open or acknowledged_at is null)
                          and (cast(:ticket as uuid) is null or ticket_id = cast(:ticket as uuid))
                        order by fired_at desc, step desc limit :limit""")
                .param("practice", PracticeContext.current().value())
                .param("open", openOnly)
                .param("ticket", ticket == null ? null : ticket.toString())
                .param("limit", atMost)
                .query((row, index) -> view(row))
                .list();
    }

    /**
     * Acknowledges this one, with it everything of older revisions of its clock, and if it is past the reminder all that fired for this
     * revision: whoever takes notice of a breach takes notice of its chain. Returns those that were still open.
     */
    List<Acknowledged> acknowledge(EscalationView one, MemberId by) {
        return jdbc.sql("""
                        update escalation set acknowledged_at = clock_timestamp(), acknowledged_by = :by
                        where practice_id = :practice and clock_id = :clock and acknowledged_at is null
                          and (id = :id or revision < :revision or (revision = :revision and :breached))
                        returning id, acknowledged_at""")
                .param("by", by.value())
                .param("practice", PracticeContext.current().value())
                .param("clock", one.clockId())
                .param("id", one.id().value())
                .param("revision", one.revision())
                .param("breached", one.stage() != StageKind.REMINDER)
                .query((row, index) -> new Acknowledged(
                        new EscalationId(row.getObject("id", UUID.class)),
                        row.getObject("acknowledged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record Acknowledged(EscalationId id, Instant at) {}

    private static EscalationView view(ResultSet row) throws SQLException {
        return new EscalationView(
                new EscalationId(row.getObject("id", UUID.class)),
                row.getObject("ticket_id", UUID.class),
                row.getObject("clock_id", UUID.class),
                ClockKind.valueOf(row.getString("clock_kind")),
                row.getInt("revision"),
                StageKind.valueOf(row.getString("stage")),
                row.getInt("step"),
                row.getObject("fired_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                row.getInt("score"),
                row.getString("team"),
                List.of((String[]) row.getArray("recipients").getArray()),
                instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

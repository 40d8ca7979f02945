package org.opentriage.escalation.timer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.clock.SeenTicket;
import org.opentriage.escalation.timer.Timers.Upcoming;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code stage}. Due is what the database's clock says is due; {@code statement_timestamp()}, because PostgreSQL can not look
 * the volatile {@code clock_timestamp()} up in an index.
 */
@Component
class Stages {

    private static final String UPSERT = """
            insert into stage (clock_id, revision, kind, step, practice_id, ticket_id, due_at, state, fired_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clock_id, revision, kind, step) do update set
                due_at = excluded.due_at, state = excluded.state, fired_at = excluded.fired_at,
                reason = excluded.reason, failures = 0, held_until = null""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    Stages(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** In one batch, in this order: disarm before you arm. */
    void save(List<Stage> stages) {
        if (!stages.isEmpty()) {
            jdbc.batchUpdate(UPSERT, stages.stream().map(Stages::row).toList());
        }
    }

    List<Stage> of(TicketId ticket) {
        return client.sql("select * from stage where practice_id = ? and ticket_id = ? order by clock_id, due_at")
                .params(PracticeContext.current().value(), ticket.value())
                .query((row, index) -> stage(row))
                .list();
    }

    /** For the system: practices that have something due now or within {@code within}, and how long until then. */
    List<Upcoming> upcoming(Duration within) {
        return client.sql("""
                        select practice_id, min(due_at) - clock_timestamp() <= interval '0' as due,
                               extract(epoch from min(due_at) - clock_timestamp()) * 1000 as millis
                        from stage
                        where state = 'ARMED' and due_at <= statement_timestamp() + ? * interval '1 millisecond'
                          and (held_until is null or held_until <= statement_timestamp())
                        group by practice_id order by min(due_at)""")
                .param(within.toMillis())
                .query((row, index) ->
                        new Upcoming(new PracticeId(row.getString("practice_id")), Duration.ofMillis(Math.max(0, (long)
                                Math.ceil(row.getDouble("millis"))))))
                .list();
    }

    /** Locks due stages of this practice together with their clock and ticket; the most urgent first. */
    List<DueStage> claim(int atMost) {
        return client.sql("""
                        select s.*, t.score, t.team, t.owner, t.opened_at, t.changed_at, t.claimed_at,
                               c.kind as clock_kind, c.generation, c.wall_clock, c.due_at as clock_due_at,
                               clock_timestamp() as now
                        from stage s
                        join clock c on c.id = s.clock_id
                        join seen_ticket t on t.ticket_id = s.ticket_id
                        where s.practice_id = ? and s.state = 'ARMED' and s.due_at <= statement_timestamp()
                          and (s.held_until is null or s.held_until <= statement_timestamp())
                        order by t.score desc, s.due_at
                        limit ?
                        for update skip locked""")
                .params(PracticeContext.current().value(), atMost)
                .query((row, index) -> due(row))
                .list();
    }

    /** For the system: how long the longest overdue stage has been waiting to be fired. */
    Duration lag() {
        return client.sql("""
                        select coalesce(max(extract(epoch from clock_timestamp() - due_at)), 0) from stage
                        where state = 'ARMED' and due_at <= statement_timestamp()""")
                .query((row, index) -> Duration.ofMillis((long) (row.getDouble(1) * 1000)))
                .single();
    }

    /** A person took notice of this revision of the clock: its chain rests, whether the clock runs just now or not. */
    int end(UUID clockId, int revision, String reason) {
        return client.sql("""
                        update stage set state = 'ENDED', reason = ?
                        where practice_id = ? and clock_id = ? and revision = ? and kind = 'STEP'
                          and state in ('ARMED', 'CANCELLED')""")
                .params(reason, PracticeContext.current().value(), clockId, revision)
                .update();
    }

    /** Could not be fired: tried again after a growing pause, so that it holds up nothing else. */
    void hold(Stage.Key key) {
        client.sql("""
                        update stage set failures = failures + 1,
                               held_until = clock_timestamp() + least(60, 2 ^ least(failures, 10)) * interval '1 second'
                        where practice_id = ? and clock_id = ? and revision = ? and kind = ? and step = ?""")
                .params(
                        PracticeContext.current().value(),
                        key.clockId(),
                        key.revision(),
                        key.kind().name(),
                        key.step())
                .update();
    }

    private static @Nullable Object[] row(Stage stage) {
        var key = stage.key();
        return new @Nullable Object[] {
            key.clockId(),
            key.revision(),
            key.kind().name(),
            key.step(),
            PracticeContext.current().value(),
            stage.ticketId().value(),
            stage.dueAt().atOffset(ZoneOffset.UTC),
            stage.state().name(),
            stage.firedAt() == null ? null : stage.firedAt().atOffset(ZoneOffset.UTC),
            stage.reason()
        };
    }

    private static DueStage due(ResultSet row) throws SQLException {
        return new DueStage(
                stage(row),
                SeenTicket.of(row),
                ClockKind.valueOf(row.getString("clock_kind")),
                row.getInt("generation"),
                row.getBoolean("wall_clock"),
                instant(row, "clock_due_at"),
                row.getObject("now", OffsetDateTime.class).toInstant());
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var key = new Stage.Key(
                row.getObject("clock_id", UUID.class),
                row.getInt("revision"),
                StageKind.valueOf(row.getString("kind")),
                row.getInt("step"));
        return new Stage(
                key,
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                StageState.valueOf(row.getString("state")),
                instant(row, "fired_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

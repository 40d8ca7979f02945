package org.opentriage.escalation.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockChanged.Segment;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code clock}. */
@Component
class ClockRows {

    private static final String UPSERT = """
            insert into clock (id, practice_id, ticket_id, kind, generation, revision, policy, target_ms, wall_clock,
                               segments, state, remind_at, due_at, stopped_at, stop_reason, breached)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                revision = excluded.revision, policy = excluded.policy, target_ms = excluded.target_ms,
                wall_clock = excluded.wall_clock, segments = excluded.segments, state = excluded.state,
                remind_at = excluded.remind_at, due_at = excluded.due_at, stopped_at = excluded.stopped_at,
                stop_reason = excluded.stop_reason, breached = excluded.breached""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ClockRows(JdbcClient client, JdbcTemplate jdbc, JsonMapper json) {
        this.client = client;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In one batch. */
    void save(List<Clock> clocks) {
        jdbc.batchUpdate(UPSERT, clocks.stream().map(this::row).toList());
    }

    /** Oldest generation first. */
    List<Clock> of(Collection<TicketId> tickets) {
        return client.sql("""
                        select * from clock where practice_id = ? and ticket_id = any(?::uuid[])
                        order by ticket_id, generation, kind""")
                .params(PracticeContext.current().value(), ids(tickets))
                .query((row, index) -> clock(row))
                .list();
    }

    private Object[] row(Clock clock) {
        var standing = clock.standing();
        return new @Nullable Object[] {
            clock.id(),
            PracticeContext.current().value(),
            clock.ticketId().value(),
            clock.kind().name(),
            clock.generation(),
            clock.promise().revision(),
            clock.promise().policy(),
            clock.promise().target().toMillis(),
            clock.promise().wallClock(),
            json.writeValueAsString(clock.ledger().segments()),
            standing.state().name(),
            utc(standing.remindAt()),
            utc(standing.dueAt()),
            utc(standing.stoppedAt()),
            standing.stopReason(),
            standing.breached()
        };
    }

    private Clock clock(ResultSet row) throws SQLException {
        var promise = new Promise(
                row.getInt("revision"),
                row.getString("policy"),
                Duration.ofMillis(row.getLong("target_ms")),
                row.getBoolean("wall_clock"));
        var standing = new Standing(
                ClockState.valueOf(row.getString("state")),
                instant(row, "remind_at"),
                instant(row, "due_at"),
                instant(row, "stopped_at"),
                row.getString("stop_reason"),
                row.getBoolean("breached"));
        return new Clock(
                row.getObject("id", UUID.class),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                ClockKind.valueOf(row.getString("kind")),
                row.getInt("generation"),
                promise,
                new Ledger(json.readValue(row.getString("segments"), new TypeReference<List<Segment>>() {})),
                standing);
    }

    static String[] ids(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::toString).toArray(String[]::new);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

package org.opentriage.routing.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queue entries by id, from the SQL view {@code queue_entry}. */
@Component
@Transactional(readOnly = true)
public class QueueEntries {

    private final JdbcClient jdbc;

    QueueEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<QueueEntry> find(UUID id) {
        return jdbc.sql("select * from queue_entry where practice_id = :practice and id = :id")
                .param("practice", PracticeContext.current().value())
                .param("id", id)
                .query((row, index) -> entry(row))
                .optional();
    }

    /** In no particular order; unknown ids are left out. */
    public List<QueueEntry> find(Collection<UUID> ids) {
        return jdbc.sql("select * from queue_entry where practice_id = :practice and id = any(:ids)")
                .param("practice", PracticeContext.current().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> entry(row))
                .list();
    }

    /** The latest other tickets that are surely about the same person, at most 10. */
    public List<QueueEntry> relatedTo(UUID id) {
        return jdbc.sql("""
                        select other.* from queue_entry one
                        join queue_entry other on other.practice_id = one.practice_id and other.person_key = one.person_key
                        where one.practice_id = :practice and one.id = :id and other.id <> one.id
                          and one.identity = 'CONFIRMED' and other.identity = 'CONFIRMED'
                        order by other.opened_at desc limit 10""")
                .param("practice", PracticeContext.current().value())
                .param("id", id)
                .query((row, index) -> entry(row))
                .list();
    }

    static QueueEntry entry(ResultSet row) throws SQLException {
        var messages = List.of((UUID[]) row.getArray("message_ids").getArray());
        return new QueueEntry(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Stored.name(TicketState.class, row.getString("state")),
                row.getInt("generation"),
                row.getInt("score"),
                Stored.name(Category.class, row.getString("category")),
                texts(row, "tags"),
                Stored.name(Disposition.class, row.getString("disposition")),
                texts(row, "channels").stream()
                        .map(name -> Stored.name(Channel.class, name))
                        .toList(),
                row.getString("team"),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getString("patient_name"),
                Stored.name(IdentityState.class, row.getString("identity")),
                row.getString("preview"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                instant(row, "remind_at"),
                Stored.nameOrNull(ClockKind.class, row.getString("clock")),
                Stored.nameOrNull(ClockState.class, row.getString("clock_state")),
                row.getBoolean("breached"),
                row.getInt("escalations_open"),
                messages,
                messages.size());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

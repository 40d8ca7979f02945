package org.opentriage.runtime.kafka;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which events a consumer has handled: the row is part of the transaction that has the effect. */
final class ProcessedEvents {

    private static final String INSERT = """
            insert into processed_event (practice_id, consumer, event_id)
            select ?, ?, unnest(?) on conflict do nothing returning event_id""";

    private final JdbcTemplate jdbc;

    ProcessedEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the given events as handled and returns those that were not before. One statement. */
    Set<UUID> claim(String practice, String consumer, Collection<UUID> events) {
        return new HashSet<>(jdbc.query(
                INSERT,
                statement -> {
                    statement.setString(1, practice);
                    statement.setString(2, consumer);
                    statement.setArray(3, statement.getConnection().createArrayOf("uuid", events.toArray()));
                },
                (row, index) -> row.getObject(1, UUID.class)));
    }
}

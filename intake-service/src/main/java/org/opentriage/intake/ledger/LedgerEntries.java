package org.opentriage.intake.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads ledger rows for the API. */
@Repository
class LedgerEntries {

    private static final String FIND = """
            select id, source, channel, state, received_at, normalized_at, published_at, confirmed_at, ticket_id, attempts
            from message where practice_id = :practice and id = :id""";

    private final JdbcClient jdbc;

    LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(PracticeId practice, MessageId id) {
        return jdbc.sql(FIND)
                .param("practice", practice.value())
                .param("id", id.value())
                .query((row, index) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var ticket = row.getObject("ticket_id", UUID.class);
        return new Entry(
                new MessageId(row.getObject("id", UUID.class)),
                row.getString("source"),
                Channel.valueOf(row.getString("channel")),
                LedgerState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "normalized_at"),
                instant(row, "published_at"),
                instant(row, "confirmed_at"),
                ticket == null ? null : new TicketId(ticket),
                row.getInt("attempts"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * One ledger row as people and machines see it; never what the message says.
     *
     * @param publishedAt when it was last handed on
     * @param attempts how often it was handed on
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(
            MessageId id,
            String source,
            Channel channel,
            LedgerState state,
            Instant receivedAt,
            @Nullable Instant normalizedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant confirmedAt,
            @Nullable TicketId ticketId,
            int attempts) {}
}

package org.opentriage.routing.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.queue.SearchWords;
import org.opentriage.runtime.batch.CommitBatch;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The messages that routing has, and where they went. */
@Component
class Messages {

    private static final String SIGHT = """
            select clock_timestamp() as at,
                   (select ticket_id from ticket_message where practice_id = :practice and message_id = :message) as known,
                   t.id, t.state, t.category, t.disposition, t.opened_at, t.identity, t.contact_key
            from (values (1)) as one
            left join lateral (
                select * from ticket
                where practice_id = :practice and person_key = :person and identity in ('CONFIRMED', 'CANDIDATE')
                  and state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING')
                order by opened_at desc limit 5) as t on true""";

    private static final String KEEP = """
            insert into ticket_message (practice_id, message_id, ticket_id, received_at, content, assessment, search)
            values (?, ?, ?, ?, ?::json, ?::json, ?::tsvector)""";

    private final JdbcClient jdbc;
    private final CommitBatch kept;
    private final JsonMapper json;

    Messages(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = JdbcClient.create(jdbc);
        this.kept = new CommitBatch(jdbc, KEEP);
        this.json = json;
    }

    /**
     * What is there when a message arrives.
     *
     * @param at database time
     * @param known the ticket that has this very message already
     * @param candidates unresolved tickets of the same pseudonym, newest first
     */
    record Sight(Instant at, Optional<TicketId> known, List<Candidate> candidates) {}

    /** Two messages of one person take turns until commit, so that both can not open a ticket at the same time. */
    void takeTurns(String personKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 2))::text")
                .param("person", PracticeContext.current() + "/" + personKey)
                .query(String.class)
                .optional();
    }

    /** One statement. @param personKey null when it may join nobody's ticket */
    Sight look(MessageId message, @Nullable String personKey) {
        var rows = jdbc.sql(SIGHT)
                .param("practice", PracticeContext.current().value())
                .param("message", message.value())
                .param("person", personKey, Types.VARCHAR)
                .query((row, index) -> new Row(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("known", UUID.class),
                        candidate(row)))
                .list();
        return new Sight(
                rows.getFirst().at(),
                rows.stream().map(Row::known).flatMap(Optional::stream).findFirst(),
                rows.stream().map(Row::candidate).flatMap(Optional::stream).toList());
    }

    /** Keeps the message for good, with the transaction. */
    void keep(TicketId ticket, MessageAssessed assessed) {
        var message = assessed.message();
        kept.add(
                PracticeContext.current().value(),
                message.messageId().value(),
                ticket.value(),
                message.receivedAt().atOffset(ZoneOffset.UTC),
                json.writeValueAsString(message),
                json.writeValueAsString(assessed.assessment()),
                searchable(message));
    }

    private static String searchable(MessageReceived message) {
        return SearchWords.vector(text(message.patient().name()) + "\n" + text(message.subject()) + "\n"
                + message.body().text());
    }

    private static String text(@Nullable Phi phi) {
        return phi == null ? "" : phi.text();
    }

    private static @Nullable Candidate candidate(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new Candidate(
                        new TicketId(id),
                        TicketState.valueOf(row.getString("state")),
                        Category.valueOf(row.getString("category")),
                        Disposition.valueOf(row.getString("disposition")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        IdentityState.valueOf(row.getString("identity")),
                        row.getString("contact_key"));
    }

    private record Row(Instant at, Optional<TicketId> known, Optional<Candidate> candidate) {
        Row(Instant at, @Nullable UUID known, @Nullable Candidate candidate) {
            this(at, Optional.ofNullable(known).map(TicketId::new), Optional.ofNullable(candidate));
        }
    }
}

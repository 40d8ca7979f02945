package org.opentriage.intake.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages that no ticket has confirmed yet. A claim locks its rows until the transaction ends, so several instances share the work;
 * a message stays due, again and again at growing distance, until it is confirmed or parked.
 */
@Component
public class Backlog {

    private static final String COLUMNS =
            "select id, practice_id, channel, source, content_type, headers, raw, received_at, attempts, failures, traceparent from message ";
    private static final String CLAIM_FRESH = COLUMNS + """
            where practice_id = :practice and state = 'RECEIVED' and attempts = 0
              and due_at <= statement_timestamp() and raw_size between :min and :max
            order by due_at limit :limit for update skip locked""";
    private static final String CLAIM_AGAIN = COLUMNS + """
            where practice_id = :practice and state = 'RECEIVED' and attempts > 0
              and due_at <= statement_timestamp() and published_at < :overdueBefore and raw_size between :min and :max
            order by due_at limit :limit for update skip locked""";
    private static final String PRACTICES_FRESH = """
            select distinct practice_id from message
            where state = 'RECEIVED' and attempts = 0 and due_at <= statement_timestamp()""";
    private static final String PRACTICES_AGAIN = """
            select distinct practice_id from message
            where state = 'RECEIVED' and attempts > 0 and due_at <= statement_timestamp() and published_at < :overdueBefore
              and not exists (select from outbox_event where time < statement_timestamp() - interval '5 s')""";
    private static final String PUBLISHED = """
            update message set attempts = attempts + 1, published_at = clock_timestamp(),
                normalized_at = coalesce(normalized_at, clock_timestamp()),
                due_at = clock_timestamp() + least(power(2, least(attempts, 20)) * :after, :atMost) * interval '1 ms'
            where practice_id = :practice and id = any(cast(:ids as uuid[]))""";
    private static final String FAILED = """
            update message set failures = failures + 1, due_at = clock_timestamp() + interval '1 s'
            where practice_id = :practice and id = :id""";
    private static final String PARKED = """
            update message set state = 'PARKED', normalized_at = clock_timestamp()
            where practice_id = :practice and id = :id and state = any(:from)""";
    /** Two partial indexes hold what is on its way; asked together, the whole ledger would be read. */
    static final String IN_FLIGHT = """
            select count(*) filter (where fresh), count(*) filter (where not fresh),
                coalesce(extract(epoch from clock_timestamp() - min(received_at)) * 1000, 0)
            from (select true as fresh, received_at from message where state = 'RECEIVED' and attempts = 0
                  union all
                  select false, received_at from message where state = 'RECEIVED' and attempts > 0) as waiting""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ResendProperties resend;
    private final IntakeMeters meters;
    private final Progress progress;

    Backlog(JdbcClient jdbc, JsonMapper json, ResendProperties resend, IntakeMeters meters, Progress progress) {
        this.jdbc = jdbc;
        this.json = json;
        this.resend = resend;
        this.meters = meters;
        this.progress = progress;
    }

    /**
     * Practices that have something due; needs the system's scope. Nothing is sent again while earlier events still wait in the outbox, nor
     * what stands in a line that still moves, see {@link Progress}: that would only pile up copies.
     */
    public List<PracticeId> practices(Lane lane) {
        return due(lane, PRACTICES_AGAIN, PRACTICES_FRESH)
                .query((row, index) -> new PracticeId(row.getString(1)))
                .list();
    }

    /** Locks and reads what is due, oldest first; at most the lane's limit. */
    public List<StoredMessage> claim(PracticeId practice, Lane lane) {
        return due(lane, CLAIM_AGAIN, CLAIM_FRESH)
                .param("practice", practice.value())
                .param("min", lane.minBytes)
                .param("max", lane.maxBytes)
                .param("limit", lane.limit)
                .query((row, index) -> stored(row))
                .list();
    }

    private JdbcClient.StatementSpec due(Lane lane, String again, String fresh) {
        return lane.again
                ? jdbc.sql(again)
                        .param("overdueBefore", progress.overdueBefore().atOffset(ZoneOffset.UTC))
                : jdbc.sql(fresh);
    }

    /** Handed on with this transaction; due again when no ticket confirms them in time. One statement. */
    public void published(PracticeId practice, List<StoredMessage> messages) {
        jdbc.sql(PUBLISHED)
                .param("practice", practice.value())
                .param(
                        "ids",
                        messages.stream()
                                .map(message -> message.id().toString())
                                .toArray(String[]::new))
                .param("after", resend.after().toMillis())
                .param("atMost", resend.atMost().toMillis())
                .update();
        messages.forEach(message -> meters.published(message.channel(), message.attempts() == 0));
    }

    /** Reading it failed; due again in a second. */
    public void failed(StoredMessage message) {
        jdbc.sql(FAILED)
                .param("practice", message.practice().value())
                .param("id", message.id().value())
                .update();
    }

    /** There is nothing to read in it. */
    public void parked(StoredMessage message) {
        jdbc.sql(PARKED)
                .param("practice", message.practice().value())
                .param("id", message.id().value())
                .param("from", LedgerState.PARKED.from())
                .update();
        meters.parked(message.channel());
    }

    /** Counts what is on its way for the gauges; needs the system's scope. */
    public void measure() {
        meters.inFlight(jdbc.sql(IN_FLIGHT)
                .query((row, index) -> new IntakeMeters.InFlight(
                        row.getLong(1),
                        row.getLong(2),
                        Duration.ofMillis(row.getBigDecimal(3).longValue())))
                .single());
    }

    private StoredMessage stored(ResultSet row) throws SQLException {
        return new StoredMessage(
                new MessageId(row.getObject("id", UUID.class)),
                new PracticeId(row.getString("practice_id")),
                Channel.valueOf(row.getString("channel")),
                row.getString("source"),
                row.getString("content_type"),
                json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                row.getBytes("raw"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getString("traceparent"));
    }
}

package org.opentriage.escalation.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.TicketId;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code alert}. */
@Component
class AlertRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlertRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All in one statement; returns those that were not there before. */
    List<UUID> add(List<Alert> alerts) {
        return jdbc.sql("""
                        insert into alert (id, practice_id, escalation_id, ticket_id, recipient, channel, state, attempts,
                                           facts, raised_at, changed_at)
                        select a.id, ?, a."escalationId", a."ticketId", a.recipient, a.channel, 'PENDING', 0,
                               a.facts, clock_timestamp(), clock_timestamp()
                        from jsonb_to_recordset(?::jsonb) as a(
                            id uuid, "escalationId" uuid, "ticketId" uuid, recipient text, channel text, facts jsonb)
                        on conflict do nothing
                        returning id""")
                .params(PracticeContext.current().value(), json.writeValueAsString(alerts))
                .query(UUID.class)
                .list();
    }

    Optional<Alert> pending(UUID id) {
        return jdbc.sql("select * from alert where practice_id = ? and id = ? and state = 'PENDING'")
                .params(PracticeContext.current().value(), id)
                .query((row, index) -> alert(row))
                .optional();
    }

    /** Settles the alert with this try; empty when it has been settled before. */
    Optional<Attempt> settle(UUID id, AlertState state, @Nullable String failure) {
        return jdbc.sql("""
                        update alert set attempts = attempts + 1, state = :state, failure = :failure,
                                         changed_at = clock_timestamp()
                        where practice_id = :practice and id = :id and state = 'PENDING'
                        returning attempts, changed_at""")
                .param("practice", PracticeContext.current().value())
                .param("id", id)
                .param("state", state.name())
                .param("failure", failure)
                .query((row, index) -> attempt(row))
                .optional();
    }

    /** Records a failed try, which settles the alert when it was the last; empty when it has been settled before. */
    Optional<Attempt> failed(UUID id, int last, String failure) {
        return jdbc.sql("""
                        update alert set attempts = attempts + 1, failure = :failure, changed_at = clock_timestamp(),
                                         state = case when attempts + 1 >= :last then 'UNDELIVERABLE' else state end
                        where practice_id = :practice and id = :id and state = 'PENDING'
                        returning attempts, changed_at""")
                .param("practice", PracticeContext.current().value())
                .param("id", id)
                .param("last", last)
                .param("failure", failure)
                .query((row, index) -> attempt(row))
                .optional();
    }

    List<AlertView> of(Collection<EscalationId> escalations) {
        return jdbc.sql("""
                        select * from alert where practice_id = ? and escalation_id = any(?::uuid[])
                        order by escalation_id, recipient, channel""")
                .params(
                        PracticeContext.current().value(),
                        escalations.stream().map(EscalationId::toString).toArray(String[]::new))
                .query((row, index) -> view(row))
                .list();
    }

    /** For the system: alerts that nobody carries although they are pending for over a minute. */
    List<Stranded> stranded() {
        return jdbc.sql("""
                        select a.practice_id, a.id, (a.facts ->> 'score')::int as score from alert a
                        where a.state = 'PENDING' and a.raised_at < statement_timestamp() - interval '1 minute'
                          and not exists (select from scheduled_tasks t
                                          where t.task_name = ? and t.task_instance = a.practice_id || '/' || a.id)
                        limit 1000""")
                .param(DeliveryTask.NAME)
                .query((row, index) -> new Stranded(
                        row.getString("practice_id"), row.getObject("id", UUID.class), row.getInt("score")))
                .list();
    }

    /** For the system: how many are on their way, over all practices. */
    long countPending() {
        return jdbc.sql("select count(*) from alert where state = 'PENDING'")
                .query(Long.class)
                .single();
    }

    /** @param number of tries so far, this one included */
    record Attempt(int number, Instant at) {}

    record Stranded(String practice, UUID id, int score) {}

    private Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                new EscalationId(row.getObject("escalation_id", UUID.class)),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                new MemberId(row.getString("recipient")),
                row.getString("channel"),
                json.readValue(row.getString("facts"), AlertFacts.class));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("attempts"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static AlertView view(ResultSet row) throws SQLException {
        return new AlertView(
                new EscalationId(row.getObject("escalation_id", UUID.class)),
                new MemberId(row.getString("recipient")),
                row.getString("channel"),
                AlertState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

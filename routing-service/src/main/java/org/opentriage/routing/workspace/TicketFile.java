package org.opentriage.routing.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockChanged.Clock;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.routing.queue.QueueEntries;
import org.opentriage.routing.queue.Stored;
import org.opentriage.routing.ticket.Actor;
import org.opentriage.routing.workspace.TicketView.Escalation;
import org.opentriage.routing.workspace.TicketView.Step;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Everything about one ticket: its messages with their assessments, its clocks, escalations and history. Each reading is part of the history. */
@Component
@Transactional
class TicketFile {

    private final QueueEntries entries;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TicketFile(QueueEntries entries, AuditTrail audit, JdbcClient jdbc, JsonMapper json) {
        this.entries = entries;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws ProblemException when there is none in this practice */
    TicketView read(UUID id) {
        var entry = entries.find(id)
                .orElseThrow(() -> new ProblemException(
                        TicketProblem.NO_SUCH_TICKET, "There is no such ticket in this practice."));
        audit.append(new AuditEntry.Draft(
                CurrentUser.get().subject(),
                "ticket.read",
                "ticket",
                id.toString(),
                Map.of("version", entry.version())));
        return TicketView.of(
                entry,
                new TicketView.Behind(messages(id), clocks(id), escalations(id), history(id), entries.relatedTo(id)));
    }

    private List<MessageView> messages(UUID id) {
        return jdbc.sql("""
                        select content, assessment from ticket_message
                        where practice_id = :practice and ticket_id = :ticket order by received_at, message_id""")
                .param("practice", PracticeContext.current().value())
                .param("ticket", id)
                .query((row, index) -> MessageView.of(
                        json.readValue(row.getString("content"), MessageReceived.class),
                        json.readValue(row.getString("assessment"), Assessment.class)))
                .list();
    }

    private List<Clock> clocks(UUID id) {
        var clocks = jdbc.sql("""
                        select coalesce(clocks, '[]') from ticket where practice_id = :practice and id = :ticket""")
                .param("practice", PracticeContext.current().value())
                .param("ticket", id)
                .query(String.class)
                .single();
        return List.of(json.readValue(clocks, Clock[].class));
    }

    private List<Escalation> escalations(UUID id) {
        return jdbc.sql("""
                        select * from ticket_escalation
                        where practice_id = :practice and ticket_id = :ticket order by fired_at, step""")
                .param("practice", PracticeContext.current().value())
                .param("ticket", id)
                .query((row, index) -> new Escalation(
                        row.getObject("escalation_id", UUID.class),
                        Stored.name(ClockKind.class, row.getString("clock")),
                        Stored.name(StageKind.class, row.getString("stage")),
                        row.getInt("step"),
                        row.getObject("fired_at", OffsetDateTime.class).toInstant(),
                        instant(row, "due_at"),
                        List.of((String[]) row.getArray("recipients").getArray()),
                        instant(row, "acknowledged_at"),
                        row.getString("acknowledged_by")))
                .list();
    }

    private List<Step> history(UUID id) {
        var names = names();
        var notes = notes(id);
        return audit.of("ticket", id.toString()).stream()
                .map(entry -> {
                    var detail = new LinkedHashMap<>(entry.detail());
                    var note = notes.get(String.valueOf(detail.get("version")));
                    if (note != null && !entry.action().equals("ticket.read")) {
                        detail.put("note", note);
                    }
                    return new Step(
                            entry.at(),
                            entry.actor(),
                            names.getOrDefault(entry.actor(), entry.actor()),
                            entry.action(),
                            detail);
                })
                .toList();
    }

    private Map<String, String> notes(UUID id) {
        var notes = new LinkedHashMap<String, String>();
        jdbc.sql("select version, note from ticket_note where practice_id = :practice and ticket_id = :ticket")
                .param("practice", PracticeContext.current().value())
                .param("ticket", id)
                .query(row -> {
                    notes.put(row.getString("version"), row.getString("note"));
                });
        return notes;
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<>(Map.of(Actor.SYSTEM.id(), Actor.SYSTEM.name()));
        jdbc.sql("select member_id, name from member where practice_id = :practice")
                .param("practice", PracticeContext.current().value())
                .query(row -> {
                    names.put(row.getString("member_id"), row.getString("name"));
                });
        return names;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

package org.opentriage.runtime.outbox;

import java.util.UUID;
import org.opentriage.runtime.batch.CommitBatch;
import org.opentriage.runtime.kafka.TraceContext;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only way out for events: {@link #publish} adds a row to the current transaction, so an event leaves if and only if its cause was
 * committed. All rows of a transaction are written in one batch just before commit; right after it the relay is woken and sends them.
 * At least once; consumers know repeats by the event id.
 */
public class Outbox {

    private static final String INSERT = """
            insert into outbox_event (practice_id, event_id, topic, key, type, traceparent, payload)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final CommitBatch rows;
    private final JsonMapper json;
    private final TraceContext traces;

    Outbox(JdbcTemplate jdbc, JsonMapper json, Loop relay, TraceContext traces) {
        this.rows = new CommitBatch(jdbc, INSERT, relay::wake);
        this.json = json;
        this.traces = traces;
    }

    /**
     * Publishes with the current transaction. Not from inside another synchronization's {@code beforeCommit}: by then the rows are written.
     *
     * @param key decides partition and order; never patient data
     * @param eventId derived from the cause, see {@code EventMeta.derivedId}
     * @param type short type name, such as {@code ticket.changed}
     * @throws IllegalStateException outside a transaction
     */
    public void publish(String topic, String key, UUID eventId, String type, Object payload) {
        rows.add(
                PracticeContext.current().value(),
                eventId,
                topic,
                key,
                type,
                traces.traceparent(),
                json.writeValueAsBytes(payload));
    }
}

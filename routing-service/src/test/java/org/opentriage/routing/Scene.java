package org.opentriage.routing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.opentriage.model.EventMeta;
import org.opentriage.model.PracticeId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.routing.queue.QueueEntries;
import org.opentriage.routing.queue.QueueEntry;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers events as the runtime does, and looks at what came of them. */
@TestComponent
public class Scene {

    public static final PracticeId NORTH = new PracticeId("north");
    public static final PracticeId SOUTH = new PracticeId("south");

    private final List<TopicListener> listeners;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final QueueEntries entries;
    private final AuditTrail audit;

    Scene(
            List<TopicListener> listeners,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            QueueEntries entries,
            AuditTrail audit) {
        this.listeners = listeners;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.entries = entries;
        this.audit = audit;
    }

    /** An assessed message of practice north; answers its ticket. */
    public QueueEntry arrive(Assessed assessed) {
        return arrive(NORTH, assessed.message());
    }

    public QueueEntry arrive(PracticeId practice, MessageAssessed message) {
        deliver(practice, Topics.ASSESSED, MessageAssessed.TYPE, message);
        return ticketOf(practice, message);
    }

    public QueueEntry ticketOf(PracticeId practice, MessageAssessed message) {
        return in(practice, () -> {
            var id = jdbc.sql("select ticket_id from ticket_message where practice_id = ? and message_id = ?")
                    .params(practice.value(), message.message().messageId().value())
                    .query(UUID.class)
                    .single();
            return entries.find(id).orElseThrow();
        });
    }

    /** In a transaction of its own, without Kafka. */
    public void deliver(PracticeId practice, String topic, String type, Object payload) {
        var meta = new EventMeta(UUID.randomUUID(), type, "/test", practice, Assessed.MORNING);
        var listener = listeners.stream()
                .filter(each -> each.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        in(practice, () -> {
            listener.on(new ReceivedEvent(meta, "key", payload));
            return true;
        });
    }

    public QueueEntry ticket(UUID id) {
        return in(NORTH, () -> entries.find(id).orElseThrow());
    }

    public List<String> history(UUID id) {
        return in(
                NORTH,
                () -> audit.of("ticket", id.toString()).stream()
                        .map(AuditEntry::action)
                        .toList());
    }

    public <T> T in(PracticeId practice, Supplier<T> work) {
        return Objects.requireNonNull(PracticeContext.call(practice, () -> transactions.execute(status -> work.get())));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Forgets every ticket, so that a test starts with free people. */
    public void clear() {
        in(NORTH, () -> {
            for (var table :
                    List.of("ticket_note", "ticket_escalation", "ticket_message", "ticket", "feed", "outbox_event")) {
                jdbc.sql("delete from " + table).update();
            }
            return jdbc.sql("update member set load = 0, last_assigned_at = null")
                    .update();
        });
    }
}

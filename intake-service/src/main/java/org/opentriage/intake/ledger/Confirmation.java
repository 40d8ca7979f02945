package org.opentriage.intake.ledger;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Channel;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Closes ledger rows: a ticket that names a message is the proof that it arrived. Any snapshot of the ticket will do, because the topic
 * is compacted and the opening one may be gone. Only the first confirmation counts. All of a transaction are written in one statement
 * just before its commit.
 */
@Component
class Confirmation {

    private static final String CONFIRM = """
            update message set state = told.state, ticket_id = told.ticket, confirmed_at = clock_timestamp()
            from unnest(cast(:ids as uuid[]), cast(:tickets as uuid[]), cast(:states as text[])) as told (id, ticket, state)
            where message.practice_id = :practice and message.id = told.id and message.state = any(:from)
            returning message.channel, message.published_at, message.state""";

    private final JdbcClient jdbc;
    private final IntakeMeters meters;
    private final Progress progress;

    Confirmation(JdbcClient jdbc, IntakeMeters meters, Progress progress) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.progress = progress;
    }

    /** Confirms every message in the ticket that was not confirmed yet. Needs the listener's transaction. */
    void by(TicketChanged ticket) {
        var messages = ticket.messages();
        for (var message : messages) {
            var opened = ticket.change() == TicketChange.OPENED
                    || ticket.change() != TicketChange.MESSAGE_ADDED && message.equals(messages.getFirst());
            told().putIfAbsent(
                            message, new Told(ticket.ticketId(), opened ? LedgerState.TICKETED : LedgerState.MERGED));
        }
    }

    private record Told(TicketId ticket, LedgerState state) {}

    /** What the current transaction has been told so far. */
    private Map<MessageId, Told> told() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .told;
    }

    private Pending begin() {
        var pending = new Pending(PracticeContext.current());
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void confirm(PracticeId practice, Map<MessageId, Told> told) {
        jdbc.sql(CONFIRM)
                .param("practice", practice.value())
                .param("ids", texts(told.keySet().stream().toList(), MessageId::toString))
                .param(
                        "tickets",
                        texts(
                                told.values().stream().toList(),
                                each -> each.ticket().toString()))
                .param(
                        "states",
                        texts(
                                told.values().stream().toList(),
                                each -> each.state().name()))
                .param("from", LedgerState.TICKETED.from())
                .query((row, index) -> new Confirmed(
                        Channel.valueOf(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class),
                        LedgerState.valueOf(row.getString(3))))
                .list()
                .forEach(this::tell);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private void tell(Confirmed confirmed) {
        meters.confirmed(confirmed.channel(), confirmed.state());
        if (confirmed.publishedAt() != null) {
            progress.confirmed(confirmed.publishedAt().toInstant());
        }
    }

    private record Confirmed(Channel channel, @Nullable OffsetDateTime publishedAt, LedgerState state) {}

    /** The messages of one transaction, each as it was told first. */
    private final class Pending implements TransactionSynchronization {

        private final PracticeId practice;
        private final Map<MessageId, Told> told = new LinkedHashMap<>();

        Pending(PracticeId practice) {
            this.practice = practice;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!told.isEmpty()) {
                confirm(practice, told);
            }
        }
    }
}

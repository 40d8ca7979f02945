package org.opentriage.intake.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.message.Channel;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes ledger rows: a ticket that names a message is the proof that it arrived. Any snapshot of the ticket will do, because the topic
 * is compacted and the opening one may be gone. Only the first confirmation counts.
 */
@Component
class Confirmation {

    private static final String CONFIRM = """
            update message set state = :state, ticket_id = :ticket, confirmed_at = clock_timestamp()
            where practice_id = :practice and id = any(cast(:ids as uuid[])) and state = any(:from)
            returning channel, published_at""";

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
        if (ticket.change() == TicketChange.MESSAGE_ADDED) {
            confirm(ticket, messages, LedgerState.MERGED);
        } else if (ticket.change() == TicketChange.OPENED) {
            confirm(ticket, messages, LedgerState.TICKETED);
        } else if (!messages.isEmpty()) {
            confirm(ticket, messages.subList(0, 1), LedgerState.TICKETED);
            confirm(ticket, messages.subList(1, messages.size()), LedgerState.MERGED);
        }
    }

    private void confirm(TicketChanged ticket, List<MessageId> messages, LedgerState state) {
        if (messages.isEmpty()) {
            return;
        }
        UUID ticketId = ticket.ticketId().value();
        jdbc.sql(CONFIRM)
                .param("state", state.name())
                .param("ticket", ticketId)
                .param("practice", PracticeContext.current().value())
                .param("ids", messages.stream().map(MessageId::toString).toArray(String[]::new))
                .param("from", state.from())
                .query((row, index) ->
                        new Confirmed(Channel.valueOf(row.getString(1)), row.getObject(2, OffsetDateTime.class)))
                .list()
                .forEach(confirmed -> tell(confirmed, state));
    }

    private void tell(Confirmed confirmed, LedgerState state) {
        meters.confirmed(confirmed.channel(), state);
        if (confirmed.publishedAt() != null) {
            progress.confirmed(confirmed.publishedAt().toInstant());
        }
    }

    private record Confirmed(Channel channel, @Nullable OffsetDateTime publishedAt) {}
}

package org.opentriage.routing.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.ticket.TicketState;

/**
 * A ticket as the queue shows it. Name and preview are patient data: send it with {@code Cache-Control: no-store} and log ids only.
 *
 * @param owner absent while it waits in its team's queue
 * @param dueAt of the running clock that is due first
 * @param clock the kind of that clock
 * @param breached a promise that still runs is already broken
 * @param escalations how many are open, that is not acknowledged
 */
public record QueueEntry(
        UUID id,
        long version,
        TicketState state,
        int generation,
        int score,
        Category category,
        List<String> tags,
        Disposition disposition,
        List<Channel> channels,
        String team,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String patientName,
        IdentityState identity,
        String preview,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant remindAt,
        @Nullable ClockKind clock,
        @Nullable ClockState clockState,
        boolean breached,
        int escalations,
        List<UUID> messageIds,
        int messageCount) {

    @Override
    public String toString() {
        return "QueueEntry[" + id + " v" + version + "]";
    }
}

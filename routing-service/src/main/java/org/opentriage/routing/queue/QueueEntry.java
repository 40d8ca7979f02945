package org.opentriage.routing.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        String state,
        int generation,
        int score,
        String category,
        List<String> tags,
        String disposition,
        List<String> channels,
        String team,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String patientName,
        String identity,
        String preview,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant remindAt,
        @Nullable String clock,
        @Nullable String clockState,
        boolean breached,
        int escalations,
        List<UUID> messageIds,
        int messageCount) {

    @Override
    public String toString() {
        return "QueueEntry[" + id + " v" + version + "]";
    }
}

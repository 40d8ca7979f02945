package org.opentriage.routing.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockChanged.Clock;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.queue.QueueEntry;

/**
 * A ticket with everything behind it: the members of its queue entry, where {@code escalations} is the list instead of the number.
 *
 * @param messages the oldest first
 * @param history the oldest step first
 * @param related the latest other tickets that are surely about the same person
 */
record TicketView(
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
        List<UUID> messageIds,
        int messageCount,
        List<MessageView> messages,
        List<Clock> clocks,
        List<Escalation> escalations,
        List<Step> history,
        List<QueueEntry> related) {

    /** What a queue entry does not show. */
    record Behind(
            List<MessageView> messages,
            List<Clock> clocks,
            List<Escalation> escalations,
            List<Step> history,
            List<QueueEntry> related) {}

    /** One fired stage of a clock. */
    record Escalation(
            UUID id,
            ClockKind clock,
            StageKind stage,
            int step,
            Instant firedAt,
            @Nullable Instant dueAt,
            List<String> recipients,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy) {}

    /**
     * One step of the history.
     *
     * @param action such as {@code ticket.claimed}; a reading is {@code ticket.read}
     * @param detail with the actor's note, which the audit trail itself does not hold
     */
    record Step(Instant at, String actor, String actorName, String action, Map<String, Object> detail) {}

    static TicketView of(QueueEntry entry, Behind behind) {
        return new TicketView(
                entry.id(),
                entry.version(),
                entry.state(),
                entry.generation(),
                entry.score(),
                entry.category(),
                entry.tags(),
                entry.disposition(),
                entry.channels(),
                entry.team(),
                entry.owner(),
                entry.ownerName(),
                entry.patientName(),
                entry.identity(),
                entry.preview(),
                entry.openedAt(),
                entry.dueAt(),
                entry.remindAt(),
                entry.clock(),
                entry.clockState(),
                entry.breached(),
                entry.messageIds(),
                entry.messageCount(),
                behind.messages(),
                behind.clocks(),
                behind.escalations(),
                behind.history(),
                behind.related());
    }

    @Override
    public String toString() {
        return "TicketView[" + id + " v" + version + "]";
    }
}

package org.opentriage.model.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.model.MessageId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;

/**
 * Snapshot of a ticket after a change. Type {@value #TYPE}. Consumers ignore versions that they have seen.
 *
 * @param generation 1, and one more with every reopening; clocks of an older generation are frozen
 * @param openedAt when its earliest message was stored by intake; with {@code reopenedAt} the start of its clocks
 * @param claimedAt when a person took it up in this generation
 * @param respondedAt when a person first answered in this generation; automatic replies do not count
 * @param messages every message in it, earliest first
 */
public record TicketChanged(
        TicketId ticketId,
        long version,
        TicketChange change,
        TicketState state,
        int generation,
        int score,
        Category category,
        Set<String> tags,
        Disposition disposition,
        Set<Channel> channels,
        TeamId team,
        @Nullable MemberId owner,
        Instant openedAt,
        @Nullable Instant reopenedAt,
        Instant changedAt,
        @Nullable Instant claimedAt,
        @Nullable Instant respondedAt,
        @Nullable Instant resolvedAt,
        List<MessageId> messages) {

    public static final String TYPE = "ticket.changed";
}

package org.opentriage.escalation.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketChanged;

/**
 * What an alarm needs to know about a ticket; never patient text.
 *
 * @param claimedAt when a person took it up; absent while nobody has
 */
public record SeenTicket(
        TicketId id,
        int score,
        TeamId team,
        @Nullable MemberId owner,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant claimedAt) {

    static SeenTicket of(TicketChanged ticket) {
        return new SeenTicket(
                ticket.ticketId(),
                ticket.score(),
                ticket.team(),
                ticket.owner(),
                ticket.openedAt(),
                ticket.changedAt(),
                ticket.claimedAt());
    }

    /** Reads the columns of {@code seen_ticket}. */
    public static SeenTicket of(ResultSet row) throws SQLException {
        var owner = row.getString("owner");
        var claimed = row.getObject("claimed_at", OffsetDateTime.class);
        return new SeenTicket(
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getInt("score"),
                new TeamId(row.getString("team")),
                owner == null ? null : new MemberId(owner),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                claimed == null ? null : claimed.toInstant());
    }
}

package org.opentriage.classifier.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.opentriage.model.MessageId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;

/** Tickets as routing tells of them. */
public final class Tickets {

    private Tickets() {}

    public static TicketChanged changed(
            TicketId ticket, long version, TicketChange change, String team, List<MessageId> messages) {
        var state = change == TicketChange.RESOLVED ? TicketState.RESOLVED : TicketState.OPEN;
        return new TicketChanged(
                ticket,
                version,
                change,
                state,
                1,
                4,
                Category.CLINICAL_SYMPTOM,
                Set.of(),
                Disposition.AUTO,
                Set.of(Channel.PORTAL),
                new TeamId(team),
                null,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                messages);
    }
}

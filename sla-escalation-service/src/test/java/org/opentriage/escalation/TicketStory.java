package org.opentriage.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.model.MessageId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;

/** What routing tells about one ticket, step by step; each step is the next version. */
public final class TicketStory {

    private final TicketId id = new TicketId(UUID.randomUUID());
    private final Instant openedAt;
    private final List<MessageId> messages = new ArrayList<>(List.of(new MessageId(UUID.randomUUID())));
    private long version;
    private int generation = 1;
    private int score;
    private TicketState state = TicketState.OPEN;
    private Category category = Category.PRESCRIPTION_REFILL;
    private Disposition disposition = Disposition.AUTO;
    private @Nullable MemberId owner;
    private @Nullable Instant reopenedAt;
    private @Nullable Instant claimedAt;
    private @Nullable Instant respondedAt;
    private @Nullable Instant resolvedAt;

    public TicketStory(int score, Instant openedAt) {
        this.score = score;
        this.openedAt = openedAt;
    }

    public TicketStory ownedBy(String member) {
        owner = new MemberId(member);
        state = TicketState.ASSIGNED;
        return this;
    }

    public TicketStory of(Category wanted) {
        category = wanted;
        return this;
    }

    public TicketStory inReview() {
        disposition = Disposition.REVIEW;
        return this;
    }

    public TicketId id() {
        return id;
    }

    public TicketChanged opened() {
        return next(TicketChange.OPENED, openedAt);
    }

    public TicketChanged claimed(Instant at) {
        state = TicketState.CLAIMED;
        claimedAt = at;
        return next(TicketChange.CLAIMED, at);
    }

    public TicketChanged released(Instant at) {
        state = TicketState.OPEN;
        claimedAt = null;
        owner = null;
        return next(TicketChange.RELEASED, at);
    }

    public TicketChanged responded(Instant at) {
        respondedAt = at;
        return next(TicketChange.RESPONDED, at);
    }

    public TicketChanged paused(Instant at) {
        state = TicketState.WAITING;
        return next(TicketChange.PAUSED, at);
    }

    public TicketChanged resumed(Instant at) {
        state = claimedAt == null ? TicketState.OPEN : TicketState.CLAIMED;
        return next(TicketChange.RESUMED, at);
    }

    public TicketChanged raisedTo(int newScore, Instant at) {
        score = newScore;
        messages.add(new MessageId(UUID.randomUUID()));
        return next(TicketChange.SCORE_RAISED, at);
    }

    public TicketChanged resolved(Instant at) {
        state = TicketState.RESOLVED;
        resolvedAt = at;
        return next(TicketChange.RESOLVED, at);
    }

    public TicketChanged merged(Instant at) {
        state = TicketState.MERGED;
        return next(TicketChange.MERGED, at);
    }

    public TicketChanged unmerged(Instant at) {
        state = TicketState.OPEN;
        return next(TicketChange.UNMERGED, at);
    }

    public TicketChanged reopened(Instant at) {
        state = TicketState.OPEN;
        generation++;
        reopenedAt = at;
        claimedAt = null;
        respondedAt = null;
        resolvedAt = null;
        return next(TicketChange.REOPENED, at);
    }

    private TicketChanged next(TicketChange change, Instant at) {
        version++;
        return new TicketChanged(
                id,
                version,
                change,
                state,
                generation,
                score,
                category,
                Set.of(),
                disposition,
                Set.of(Channel.PORTAL),
                new TeamId("clinical"),
                owner,
                openedAt,
                reopenedAt,
                at,
                claimedAt,
                respondedAt,
                resolvedAt,
                List.copyOf(messages));
    }
}

package org.opentriage.routing.ticket;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;
import org.springframework.data.domain.Persistable;

/** The aggregate: whose turn it is, in which state, since when. Which moves a state allows stands in {@link TicketMoves}. */
@Entity
class Ticket implements Persistable<UUID> {

    /** A change that no clock snapshot has confirmed by then is told again. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(60);

    @Id
    private UUID id;

    private String practiceId;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private TicketState state = TicketState.OPEN;

    private int generation = 1;

    @Enumerated(EnumType.STRING)
    private TicketChange lastChange = TicketChange.OPENED;

    @Embedded
    private Contents contents;

    private String team;
    private @Nullable String owner;
    private @Nullable String ownerName;
    private @Nullable String givenBackBy;
    private @Nullable Instant reopenedAt;
    private Instant changedAt;
    private @Nullable Instant claimedAt;
    private @Nullable Instant respondedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant pausedUntil;
    private Instant resendAt;

    @Transient
    private boolean unsaved;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Ticket() {}

    @SuppressWarnings("NullAway.Init") // Hibernate needs the no-argument one; every field is set here
    Ticket(TicketId id, PracticeId practice, Incoming first, Placement placement, Instant at) {
        this.unsaved = true;
        this.id = id.value();
        this.practiceId = practice.value();
        this.contents = new Contents(first);
        place(placement);
        changed(TicketChange.OPENED, at);
    }

    void take(Incoming next) {
        contents.take(next);
    }

    /** Into a team's queue, or to an owner there. */
    void place(Placement to) {
        team = to.team().value();
        state = TicketState.OPEN;
        own(null);
        givenBackBy = null;
        if (to.owner() != null) {
            assign(to.owner());
        }
    }

    void assign(Owner to) {
        own(to);
        state = TicketState.ASSIGNED;
    }

    void claim(Owner by, Instant at) {
        own(by);
        state = TicketState.CLAIMED;
        claimedAt = claimedAt == null ? at : claimedAt;
        pausedUntil = null;
        givenBackBy = null;
    }

    void giveBack(String by) {
        own(null);
        state = TicketState.OPEN;
        givenBackBy = by;
        pausedUntil = null;
    }

    void pause(@Nullable Instant until) {
        state = TicketState.WAITING;
        pausedUntil = until;
    }

    void resume() {
        state = TicketState.CLAIMED;
        pausedUntil = null;
    }

    void respond(Instant at) {
        respondedAt = respondedAt == null ? at : respondedAt;
    }

    void resolve(Instant at) {
        state = TicketState.RESOLVED;
        resolvedAt = at;
        pausedUntil = null;
    }

    void reopen(Placement to, Instant at) {
        generation++;
        reopenedAt = at;
        claimedAt = null;
        respondedAt = null;
        resolvedAt = null;
        place(to);
    }

    /** To be called last in each change. */
    void changed(TicketChange change, Instant at) {
        lastChange = change;
        changedAt = at;
        resendAt = at.plus(CONFIRMED_WITHIN);
    }

    private void own(@Nullable Owner by) {
        owner = by == null ? null : by.id();
        ownerName = by == null ? null : by.name();
    }

    TicketState state() {
        return state;
    }

    TicketId ticketId() {
        return new TicketId(id);
    }

    long version() {
        return version;
    }

    int score() {
        return contents.score();
    }

    String team() {
        return team;
    }

    @Nullable
    Owner owner() {
        return owner == null ? null : new Owner(owner, ownerName == null ? owner : ownerName);
    }

    boolean resolved() {
        return state == TicketState.RESOLVED || state == TicketState.MERGED;
    }

    boolean takenUp() {
        return state == TicketState.CLAIMED || state == TicketState.WAITING;
    }

    TicketChanged snapshot() {
        return new TicketChanged(
                ticketId(),
                version,
                lastChange,
                state,
                generation,
                contents.score(),
                contents.category(),
                contents.tags(),
                contents.disposition(),
                contents.channels(),
                new TeamId(team),
                owner == null ? null : new MemberId(owner),
                contents.openedAt(),
                reopenedAt,
                changedAt,
                claimedAt,
                respondedAt,
                resolvedAt,
                contents.messageIds());
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    @PostLoad
    @PostPersist
    void saved() {
        unsaved = false;
    }
}

package org.opentriage.routing.ticket;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;
import org.springframework.data.domain.Persistable;

/** The aggregate: state and what it implies. Which moves a state allows stands in {@link TicketMoves}. */
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

    private int score;

    @Enumerated(EnumType.STRING)
    private Category category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> channels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> messageIds;

    private String team;
    private @Nullable String owner;
    private @Nullable String ownerName;
    private @Nullable String givenBackBy;
    private @Nullable String personKey;
    private @Nullable String contactKey;

    @Enumerated(EnumType.STRING)
    private IdentityState identity;

    private @Nullable String patientName;
    private String preview;
    private Instant openedAt;
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
        this.score = first.score();
        this.category = first.category();
        this.tags = first.tags().stream().sorted().toList();
        this.disposition = first.disposition();
        this.channels = List.of(first.channel().name());
        this.messageIds = List.of(first.messageId().value());
        this.identity = first.identity();
        this.personKey = first.personKey();
        this.contactKey = first.contactKey();
        this.patientName =
                first.patientName() == null ? null : first.patientName().text();
        this.preview = first.preview().text();
        this.openedAt = first.receivedAt();
        place(placement);
        changed(TicketChange.OPENED, at);
    }

    /** Never lowers the score, never forgets a message, never moves the start later. */
    void take(Incoming next) {
        if (next.score() >= score) {
            preview = next.preview().text();
        }
        score = Math.max(score, next.score());
        tags = union(tags, next.tags());
        channels = union(channels, List.of(next.channel().name()));
        var earlier = next.receivedAt().isBefore(openedAt);
        var messages = new ArrayList<>(messageIds);
        messages.add(earlier ? 0 : messages.size(), next.messageId().value());
        messageIds = messages;
        openedAt = earlier ? next.receivedAt() : openedAt;
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
        return score;
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
                score,
                category,
                new LinkedHashSet<>(tags),
                disposition,
                channels.stream()
                        .map(Channel::valueOf)
                        .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll),
                new TeamId(team),
                owner == null ? null : new MemberId(owner),
                openedAt,
                reopenedAt,
                changedAt,
                claimedAt,
                respondedAt,
                resolvedAt,
                messageIds.stream().map(MessageId::new).toList());
    }

    private static List<String> union(List<String> known, Iterable<String> more) {
        var all = new LinkedHashSet<>(known);
        more.forEach(all::add);
        return List.copyOf(all);
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

package org.opentriage.escalation.clock;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;

/**
 * A named reason for which a clock stops. Only what a person did stops one: an automatic reply never sets the times that are looked at
 * here.
 *
 * @param kinds the clocks that it stops
 * @param lasting the promise was kept, which nothing undoes; otherwise the clock goes on when the reason no longer holds
 * @param at when it came true for this clock and ticket, or null while it is not
 */
record StopRule(
        String name, Set<ClockKind> kinds, boolean lasting, BiFunction<Clock, TicketChanged, @Nullable Instant> at) {

    private static final Set<ClockKind> EACH = Set.copyOf(EnumSet.allOf(ClockKind.class));

    /** In the order in which they are tried. */
    static final List<StopRule> IN_ORDER = List.of(
            new StopRule("taken up", Set.of(ClockKind.CLAIM), true, (clock, ticket) -> ticket.claimedAt()),
            new StopRule(
                    "taken up",
                    Set.of(ClockKind.ACKNOWLEDGE),
                    true,
                    (clock, ticket) -> sinceStart(clock, ticket.claimedAt())),
            new StopRule(
                    "answered",
                    Set.of(ClockKind.FIRST_RESPONSE, ClockKind.CLAIM),
                    true,
                    (clock, ticket) -> ticket.respondedAt()),
            new StopRule(
                    "answered",
                    Set.of(ClockKind.ACKNOWLEDGE),
                    true,
                    (clock, ticket) -> sinceStart(clock, ticket.respondedAt())),
            new StopRule("resolved", EACH, false, (clock, ticket) -> resolvedAt(ticket)),
            new StopRule(
                    "merged into another ticket",
                    EACH,
                    false,
                    (clock, ticket) -> ticket.state() == TicketState.MERGED ? ticket.changedAt() : null));

    /** The first that holds. */
    static Optional<Stop> firstFor(Clock clock, TicketChanged ticket) {
        return IN_ORDER.stream()
                .filter(rule -> rule.kinds.contains(clock.kind()))
                .map(rule -> rule.stop(clock, ticket))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    /** Did the clock stop for something that may be undone? */
    static boolean mayBeUndone(Clock clock) {
        return IN_ORDER.stream()
                .anyMatch(rule ->
                        !rule.lasting && rule.name.equals(clock.standing().stopReason()));
    }

    /** A stop that came true. */
    record Stop(Instant at, String reason) {}

    private @Nullable Stop stop(Clock clock, TicketChanged ticket) {
        var when = at.apply(clock, ticket);
        return when == null ? null : new Stop(when, name);
    }

    /** A clock that a later, more urgent message started is not stopped by what a person did before that message. */
    private static @Nullable Instant sinceStart(Clock clock, @Nullable Instant at) {
        return at == null || at.isBefore(clock.startedAt()) ? null : at;
    }

    private static @Nullable Instant resolvedAt(TicketChanged ticket) {
        if (ticket.state() != TicketState.RESOLVED) {
            return null;
        }
        return ticket.resolvedAt() == null ? ticket.changedAt() : ticket.resolvedAt();
    }
}

package org.opentriage.escalation.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.calendar.WorkingTime;
import org.opentriage.escalation.policy.Policies;
import org.opentriage.escalation.policy.Policy;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;

/**
 * What a ticket's clocks become after a change: started, paused, resumed, retargeted, stopped. Pure; the same snapshot again changes
 * nothing.
 */
final class ClockRules {

    private static final int CLINICAL_URGENT = 5;

    private final Policies policies;
    private final Function<Boolean, WorkingTime> timeByWallClock;

    ClockRules(Policies policies, Function<Boolean, WorkingTime> timeByWallClock) {
        this.policies = policies;
        this.timeByWallClock = timeByWallClock;
    }

    /** All clocks after the change, those of older generations first. */
    List<Clock> follow(List<Clock> before, TicketChanged ticket) {
        var after = new ArrayList<Clock>();
        for (var clock : before) {
            if (clock.generation() < ticket.generation()) {
                after.add(frozen(clock, ticket));
            }
        }
        var current = before.stream()
                .filter(clock -> clock.generation() == ticket.generation())
                .toList();
        var promises = policies.promisesFor(ticket);
        for (var kind : ClockKind.values()) {
            var clock = next(find(current, kind), promises.get(kind), current.isEmpty(), ticket);
            if (clock != null) {
                after.add(clock);
            }
        }
        return after;
    }

    private @Nullable Clock next(
            @Nullable Clock before, @Nullable Policy policy, boolean firstSeen, TicketChanged ticket) {
        if (before != null) {
            return moved(retargeted(before, policy, ticket), ticket);
        }
        if (policy == null) {
            return null;
        }
        var start = firstSeen ? startOf(ticket) : ticket.changedAt();
        var started = Clock.started(ticket.ticketId(), ticket.generation(), policy, start, time(policy.wallClock()));
        boolean alreadyKept = !firstSeen && StopRule.firstFor(started, ticket).isPresent();
        return alreadyKept ? null : moved(started, ticket);
    }

    /** A promise made is never weakened: the new target counts when it is due earlier. */
    private Clock retargeted(Clock clock, @Nullable Policy policy, TicketChanged ticket) {
        if (clock.isStopped() || policy == null || clock.promise().sameAs(policy)) {
            return clock;
        }
        var ifRunning = clock.ledger().turnedAt(ticket.changedAt(), true, "compared");
        var dueNow = ifRunning.pointAt(timeOf(clock), clock.promise().target());
        var dueThen = ifRunning.pointAt(time(policy.wallClock()), policy.target());
        return dueNow == null || dueThen == null || !dueThen.isBefore(dueNow)
                ? clock
                : clock.revised(policy, time(policy.wallClock()));
    }

    private Clock moved(Clock clock, TicketChanged ticket) {
        var stop = StopRule.firstFor(clock, ticket);
        if (stop.isPresent()) {
            return clock.isStopped()
                    ? clock
                    : clock.stoppedAt(stop.get().at(), stop.get().reason(), timeOf(clock));
        }
        if (clock.isStopped()) {
            return StopRule.mayBeUndone(clock)
                    ? clock.revivedAt(ticket.changedAt(), reason(ticket), timeOf(clock))
                    : clock;
        }
        boolean runs = ticket.state() != TicketState.WAITING || ticket.score() >= CLINICAL_URGENT;
        return clock.turnedAt(ticket.changedAt(), runs, runs ? reason(ticket) : "waiting", timeOf(clock));
    }

    private Clock frozen(Clock clock, TicketChanged ticket) {
        return clock.isStopped() ? clock : clock.stoppedAt(startOf(ticket), "reopened", timeOf(clock));
    }

    private static String reason(TicketChanged ticket) {
        return switch (ticket.change()) {
            case UNMERGED -> "unmerged";
            case SCORE_RAISED -> "score raised";
            default -> "resumed";
        };
    }

    private static Instant startOf(TicketChanged ticket) {
        return ticket.generation() == 1 || ticket.reopenedAt() == null ? ticket.openedAt() : ticket.reopenedAt();
    }

    private WorkingTime timeOf(Clock clock) {
        return time(clock.promise().wallClock());
    }

    private WorkingTime time(boolean wallClock) {
        return timeByWallClock.apply(wallClock);
    }

    private static @Nullable Clock find(List<Clock> clocks, ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst().orElse(null);
    }
}

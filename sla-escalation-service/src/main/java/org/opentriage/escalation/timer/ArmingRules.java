package org.opentriage.escalation.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.calendar.WorkingTime;
import org.opentriage.escalation.clock.Clock;
import org.opentriage.escalation.clock.SeenTicket;
import org.opentriage.model.escalation.StageKind;

/**
 * Which stage of a clock is to be armed. A running clock has exactly one armed stage, unless a person took notice after the breach; a
 * clock that does not run has none. Pure.
 *
 * @param stepAfter time between two steps of the chain, counted in {@code time}
 */
record ArmingRules(WorkingTime time, Duration stepAfter) {

    /** The stages to write, in this order; none when everything is as it should be. */
    List<Stage> arm(Clock clock, SeenTicket ticket, List<Stage> stages) {
        var wanted = clock.isRunning() ? wanted(clock, ticket, stages) : null;
        var changes = new ArrayList<Stage>();
        for (var stage : stages) {
            if (stage.is(StageState.ARMED) && (wanted == null || !stage.key().equals(wanted.key()))) {
                changes.add(
                        clock.isRunning()
                                ? stage.to(StageState.SUPERSEDED, "the target changed")
                                : stage.to(StageState.CANCELLED, "the clock does not run"));
            }
        }
        if (wanted != null && !stages.contains(wanted)) {
            changes.add(wanted);
        }
        return changes;
    }

    private Stage wanted(Clock clock, SeenTicket ticket, List<Stage> stages) {
        var current = stages.stream()
                .filter(stage -> stage.key().revision() == clock.promise().revision())
                .toList();
        var ended = current.stream().filter(stage -> stage.is(StageState.ENDED)).findFirst();
        if (ended.isPresent()) {
            return stillEnded(ended.get(), ticket);
        }
        var fired = current.stream()
                .filter(stage -> stage.is(StageState.FIRED))
                .sorted(Stage.BY_PLACE.reversed())
                .toList();
        if (fired.isEmpty()) {
            var first = new Stage.Key(clock.id(), clock.promise().revision(), StageKind.REMINDER, 0);
            return Stage.armed(first, ticket.id(), required(clock.remindAt()));
        }
        return following(fired, clock, ticket);
    }

    private Stage stillEnded(Stage ended, SeenTicket ticket) {
        boolean letGo = ended.reason().equals(Stage.CLAIMED) && ticket.claimedAt() == null;
        return letGo ? Stage.armed(ended.key(), ticket.id(), time.plus(ticket.changedAt(), stepAfter)) : ended;
    }

    /** @param fired the latest first */
    private Stage following(List<Stage> fired, Clock clock, SeenTicket ticket) {
        var next = fired.getFirst().key().next();
        if (next.kind() == StageKind.BREACH) {
            return Stage.armed(next, ticket.id(), required(clock.dueAt()));
        }
        var step = Stage.armed(
                next, ticket.id(), time.plus(required(fired.getFirst().firedAt()), stepAfter));
        var breachedAt = fired.stream()
                .filter(stage -> stage.key().kind() == StageKind.BREACH)
                .findFirst()
                .map(Stage::firedAt)
                .orElse(null);
        return claimedSince(breachedAt, ticket) ? step.to(StageState.ENDED, Stage.CLAIMED) : step;
    }

    private static boolean claimedSince(@Nullable Instant breach, SeenTicket ticket) {
        return breach != null
                && ticket.claimedAt() != null
                && ticket.claimedAt().isAfter(breach);
    }

    private static Instant required(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("a running clock knows when it is due");
        }
        return instant;
    }
}

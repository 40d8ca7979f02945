package org.opentriage.escalation.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.calendar.WorkingTime;
import org.opentriage.escalation.policy.Policy;
import org.opentriage.model.EventMeta;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;

/**
 * One promise on one ticket, immutable.
 *
 * @param generation of the ticket; reopening starts new clocks and leaves these frozen
 */
public record Clock(
        UUID id, TicketId ticketId, ClockKind kind, int generation, Promise promise, Ledger ledger, Standing standing) {

    static Clock started(TicketId ticket, int generation, Policy policy, Instant at, WorkingTime time) {
        var id = EventMeta.derivedId(ticket.value(), "clock/" + policy.clock() + "/" + generation);
        var ledger = Ledger.startedAt(at, generation == 1 ? "opened" : "reopened");
        var promise = Promise.of(policy);
        return new Clock(
                id, ticket, policy.clock(), generation, promise, ledger, standing(ledger, promise, time, false));
    }

    public Instant startedAt() {
        return ledger.segments().getFirst().from();
    }

    public boolean isRunning() {
        return standing.state() == ClockState.RUNNING;
    }

    public boolean isStopped() {
        return standing.state() == ClockState.STOPPED;
    }

    /** When it falls due; absent unless running. */
    public @Nullable Instant dueAt() {
        return standing.dueAt();
    }

    /** When half of it is used up; absent unless running. */
    public @Nullable Instant remindAt() {
        return standing.remindAt();
    }

    /** As the contract tells it. */
    public ClockChanged.Clock told() {
        return new ClockChanged.Clock(
                kind,
                generation,
                standing.state(),
                promise.target(),
                promise.wallClock(),
                startedAt(),
                standing.remindAt(),
                standing.dueAt(),
                standing.stoppedAt(),
                standing.breached(),
                ledger.segments());
    }

    Clock turnedAt(Instant at, boolean running, String reason, WorkingTime time) {
        return with(promise, ledger.turnedAt(at, running, reason), time);
    }

    /** Stopped for a reason that no longer holds: the time in between counts as paused. */
    Clock revivedAt(Instant at, String reason, WorkingTime time) {
        var pause = standing.stopReason() == null ? "stopped" : standing.stopReason();
        return with(promise, ledger.reopenedAt(at, pause, reason), time);
    }

    /** Stops, and remembers whether that was too late. */
    Clock stoppedAt(Instant at, String reason, WorkingTime time) {
        var end = at.isBefore(startedAt()) ? startedAt() : at;
        var ended = ledger.endedAt(end);
        var due = ended.pointAt(time, promise.target());
        boolean late = standing.breached() || (due != null && end.isAfter(due));
        var stopped = new Standing(ClockState.STOPPED, null, null, end, reason, late);
        return new Clock(id, ticketId, kind, generation, promise, ended, stopped);
    }

    /** A new promise on the same elapsed time; {@code time} is the new promise's. */
    Clock revised(Policy now, WorkingTime time) {
        return with(promise.revised(now), ledger, time);
    }

    Clock asBreached() {
        return new Clock(id, ticketId, kind, generation, promise, ledger, standing.asBreached());
    }

    private Clock with(Promise changed, Ledger next, WorkingTime time) {
        return new Clock(
                id, ticketId, kind, generation, changed, next, standing(next, changed, time, standing.breached()));
    }

    private static Standing standing(Ledger ledger, Promise promise, WorkingTime time, boolean breached) {
        if (!ledger.isRunning()) {
            return new Standing(ClockState.PAUSED, null, null, null, null, breached);
        }
        var half = ledger.pointAt(time, promise.target().dividedBy(2));
        var full = ledger.pointAt(time, promise.target());
        return new Standing(ClockState.RUNNING, half, full, null, null, breached);
    }
}

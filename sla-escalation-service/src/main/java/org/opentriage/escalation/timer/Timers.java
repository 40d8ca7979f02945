package org.opentriage.escalation.timer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opentriage.escalation.calendar.Calendars;
import org.opentriage.escalation.clock.Clock;
import org.opentriage.escalation.clock.Clocks;
import org.opentriage.escalation.clock.Followed;
import org.opentriage.escalation.oncall.Rosters;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;

/**
 * The stages of this practice's clocks. What is due is claimed by the database's clock, so that two instances never fire the same
 * stage, and a stage that nobody could fire while everything was down fires afterwards.
 */
@Component
public class Timers {

    private final Stages stages;
    private final Clocks clocks;
    private final Calendars calendars;
    private final Rosters rosters;

    Timers(Stages stages, Clocks clocks, Calendars calendars, Rosters rosters) {
        this.stages = stages;
        this.clocks = clocks;
        this.calendars = calendars;
        this.rosters = rosters;
    }

    /** Arms, moves and disarms stages so that they fit the clocks. Under the lock of the ticket. */
    void fit(Followed followed) {
        var before = followed.first()
                ? List.<Stage>of()
                : stages.of(followed.ticket().id());
        var changes = new ArrayList<Stage>();
        for (var clock : followed.clocks()) {
            var own = before.stream()
                    .filter(stage -> stage.key().clockId().equals(clock.id()))
                    .toList();
            changes.addAll(rules(clock, followed.ticket().score()).arm(clock, followed.ticket(), own));
        }
        stages.save(changes);
    }

    /** As {@link #fit(Followed)}, for a ticket whose clocks were changed by something else than a ticket event. */
    public void fit(TicketId ticket) {
        clocks.lock(ticket).ifPresent(this::fit);
    }

    /** For the system: practices with something due now or within {@code within}, the longest overdue first. */
    public List<Upcoming> upcoming(Duration within) {
        return stages.upcoming(within);
    }

    /** Locks up to {@code atMost} due stages, with ticket and clock, for the current transaction; the most urgent first. */
    public List<DueStage> claim(int atMost) {
        return stages.claim(atMost);
    }

    /**
     * Records claimed stages as fired and arms what follows. A reminder whose breach is due as well gives way to the breach.
     *
     * @return what truly fired
     */
    public List<DueStage> advance(List<DueStage> claimed) {
        var changes = new ArrayList<Stage>();
        var fired = new ArrayList<DueStage>();
        for (var due : claimed) {
            if (due.isStaleReminder()) {
                changes.add(due.stage().to(StageState.SUPERSEDED, "the breach was due as well"));
            }
            var firing = due.isStaleReminder() ? due.asBreach() : due;
            fired.add(firing);
            changes.add(firing.stage().firedAt(due.now()));
            changes.add(following(firing));
        }
        stages.save(changes);
        return fired;
    }

    /** A person took notice of what fired for this revision of a clock after the breach: the chain ends. */
    public void end(UUID clockId, int revision, String reason) {
        stages.end(clockId, revision, reason);
    }

    /** What could not be fired is tried again later, so that it holds up nothing else. */
    public void hold(DueStage failed) {
        stages.hold(failed.stage().key());
    }

    /** @param in how long until the first stage is due; zero when it is */
    public record Upcoming(PracticeId practice, Duration in) {}

    private Stage following(DueStage fired) {
        var next = fired.stage().key().next();
        var clockDueAt = fired.clockDueAt();
        if (next.kind() == StageKind.BREACH && clockDueAt != null) {
            return Stage.armed(next, fired.ticket().id(), clockDueAt);
        }
        var time = calendars.timeOf(PracticeContext.current(), fired.wallClock());
        var due = time.plus(fired.now(), stepAfter(fired.ticket().score()));
        return Stage.armed(next, fired.ticket().id(), due);
    }

    private ArmingRules rules(Clock clock, int score) {
        return new ArmingRules(clocks.timeOf(clock), stepAfter(score));
    }

    private Duration stepAfter(int score) {
        return rosters.of(PracticeContext.current()).stepAfter(score);
    }
}

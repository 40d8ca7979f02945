package org.opentriage.escalation.clock;

import java.time.Duration;
import java.time.Instant;
import org.opentriage.escalation.Practices;
import org.opentriage.escalation.TicketStory;
import org.opentriage.escalation.calendar.WallClock;
import org.opentriage.escalation.policy.Policy;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockKind;

/** Clocks in every state, by the wall clock. */
public final class TestClocks {

    private TestClocks() {}

    public static Clock running(TicketId ticket, Instant from, Duration target) {
        return Clock.started(ticket, 1, policy(target), from, WallClock.TIME);
    }

    public static Clock paused(Clock clock, Instant at) {
        return clock.turnedAt(at, false, "waiting", WallClock.TIME);
    }

    public static Clock resumed(Clock clock, Instant at) {
        return clock.turnedAt(at, true, "resumed", WallClock.TIME);
    }

    public static Clock retargeted(Clock clock, Duration target) {
        return clock.revised(policy(target), WallClock.TIME);
    }

    private static Policy policy(Duration target) {
        try (var clinic = Practices.clinic()) {
            var any = new TicketStory(4, Instant.EPOCH).opened();
            var policy = clinic.policies().of(Practices.CLINIC).promisesFor(any).get(ClockKind.FIRST_RESPONSE);
            if (policy == null) {
                throw new IllegalStateException("no policy");
            }
            return new Policy(policy.name(), policy.when(), policy.clock(), target, true);
        }
    }
}

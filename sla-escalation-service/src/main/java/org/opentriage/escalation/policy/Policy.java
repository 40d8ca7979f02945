package org.opentriage.escalation.policy;

import java.time.Duration;
import org.opentriage.model.clock.ClockKind;

/**
 * One promise.
 *
 * @param name a sentence for people, such as "a score 5 is acknowledged in 5 minutes"
 * @param target how long the promise lasts
 * @param wallClock counted day and night; by default only in business time
 */
public record Policy(String name, Condition when, ClockKind clock, Duration target, Boolean wallClock) {

    public Policy {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a policy has no name");
        }
        when = when == null ? Condition.ALWAYS : when;
        wallClock = wallClock != null && wallClock;
        if (clock == null || clock == ClockKind.UNKNOWN) {
            throw refused(name, "names no clock; write ACKNOWLEDGE, CLAIM, FIRST_RESPONSE or RESOLUTION");
        }
        if (target == null || !target.isPositive()) {
            throw refused(name, "needs a target above zero, such as PT2H");
        }
        if (clock == ClockKind.ACKNOWLEDGE && !wallClock) {
            throw refused(name, "must be wallClock: an acknowledgement does not wait for opening hours");
        }
    }

    private static IllegalArgumentException refused(String name, String reason) {
        return new IllegalArgumentException("the policy \"" + name + "\" " + reason);
    }
}

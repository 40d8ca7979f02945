package org.opentriage.escalation.clock;

import java.time.Duration;
import org.opentriage.escalation.policy.Policy;

/**
 * What a clock is to keep.
 *
 * @param revision rises when the target changes: what fired for an older one does not count for the new
 * @param policy name of the policy that set it
 * @param target how long it lasts, in business time unless {@code wallClock}
 */
public record Promise(int revision, String policy, Duration target, boolean wallClock) {

    static Promise of(Policy policy) {
        return new Promise(1, policy.name(), policy.target(), policy.wallClock());
    }

    Promise revised(Policy now) {
        return new Promise(revision + 1, now.name(), now.target(), now.wallClock());
    }

    boolean sameAs(Policy other) {
        return wallClock == other.wallClock() && target.equals(other.target());
    }
}

package org.opentriage.escalation.escalation;

import java.time.Duration;
import org.opentriage.runtime.time.Loop;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when no round of the timers has ended well for ten seconds: a timer that is dead but quiet is the worst that can happen. */
record TimersHealth(Loop loop) implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public Health health() {
        var silent = loop.sinceLastRound();
        var health = silent.compareTo(LIMIT) > 0 ? Health.down() : Health.up();
        return health.withDetail("lastRoundSecondsAgo", silent.toSeconds()).build();
    }
}

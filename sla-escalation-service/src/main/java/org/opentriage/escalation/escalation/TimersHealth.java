package org.opentriage.escalation.escalation;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when no round of the timers has ended well for ten seconds: a timer that is dead but quiet is the worst that can happen. */
record TimersHealth(Supplier<Duration> sinceLastRound) implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public Health health() {
        var silent = sinceLastRound.get();
        var health = silent.compareTo(LIMIT) > 0 ? Health.down() : Health.up();
        return health.withDetail("lastRoundSecondsAgo", silent.toSeconds()).build();
    }
}

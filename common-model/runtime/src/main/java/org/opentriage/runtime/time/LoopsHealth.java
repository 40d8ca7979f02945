package org.opentriage.runtime.time;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a background loop has stopped doing its rounds. */
final class LoopsHealth implements HealthIndicator {

    private final List<Loop> loops;

    LoopsHealth(List<Loop> loops) {
        this.loops = loops;
    }

    @Override
    public Health health() {
        var stalled = loops.stream().filter(Loop::stalled).map(Loop::name).toList();
        return stalled.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("stalled", stalled).build();
    }
}

package org.opentriage.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.model.clock.ClockChanged.Clock;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;

/** What the queue shows of several clocks. */
class FaceTests {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void theRunningClockThatIsDueFirstIsShown() {
        var later = clock(ClockKind.RESOLUTION, 1, ClockState.RUNNING, NOON.plusSeconds(60), false);
        var first = clock(ClockKind.CLAIM, 1, ClockState.RUNNING, NOON, false);
        var paused = clock(ClockKind.FIRST_RESPONSE, 1, ClockState.PAUSED, null, false);
        assertThat(Face.of(List.of(later, paused, first)).shown()).isEqualTo(first);
        assertThat(Face.of(List.of(paused)).shown()).isEqualTo(paused);
        assertThat(Face.of(List.of()).shown()).isNull();
    }

    @Test
    void onlyClocksThatStillRunCountAsBreachedAndOnlyOfTheNewestGeneration() {
        var kept = clock(ClockKind.CLAIM, 1, ClockState.STOPPED, null, true);
        var running = clock(ClockKind.FIRST_RESPONSE, 1, ClockState.RUNNING, NOON, true);
        assertThat(Face.of(List.of(kept)).breached()).isFalse();
        assertThat(Face.of(List.of(kept, running)).breached()).isTrue();
        var fresh = clock(ClockKind.CLAIM, 2, ClockState.RUNNING, NOON, false);
        assertThat(Face.of(List.of(running, fresh)).breached()).isFalse();
        assertThat(Face.of(List.of(running, fresh)).shown()).isEqualTo(fresh);
    }

    private static Clock clock(
            ClockKind kind, int generation, ClockState state, @Nullable Instant due, boolean breached) {
        return new Clock(
                kind, generation, state, Duration.ofHours(1), false, NOON, due, due, null, breached, List.of());
    }
}

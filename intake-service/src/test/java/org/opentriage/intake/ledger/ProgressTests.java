package org.opentriage.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long nanos;
    private final Progress progress = new Progress(MINUTE, () -> nanos);

    @Test
    void messageInALineThatStillMovesIsNotOverdue() {
        progress.confirmed(NINE);
        assertThat(progress.overdueBefore()).isBefore(NINE);
    }

    @Test
    void messageThatLaterOnesHaveOvertakenIsOverdue() {
        progress.confirmed(NINE.plusSeconds(10));
        progress.confirmed(NINE.minusSeconds(10));
        assertThat(progress.overdueBefore()).isAfter(NINE);
    }

    @Test
    void everythingIsOverdueWhenNothingIsConfirmedAnyMore() {
        progress.confirmed(NINE);
        nanos += MINUTE.toNanos() + 1;
        assertThat(progress.overdueBefore()).isAfter(NINE.plus(Duration.ofDays(365)));
    }

    @Test
    void afterAStartConfirmationsHaveAMinuteToComeIn() {
        assertThat(progress.overdueBefore()).isBefore(NINE);
        nanos += MINUTE.toNanos() + 1;
        assertThat(progress.overdueBefore()).isAfter(NINE);
    }
}

package org.opentriage.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff();
    private long now;

    @Test
    void theFirstStartComesSoonAndEachNextOneLater() {
        assertThat(step()).isEqualTo(Duration.ofMillis(500));
        assertThat(step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(step()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void thereAreNeverMoreThanFiveStartsAMinute() {
        int starts = 0;
        while (now <= Duration.ofMinutes(10).toNanos()) {
            step();
            starts++;
        }
        assertThat(starts).isLessThanOrEqualTo(5 * 10 + 1);
    }

    @Test
    void aQuietMinuteForgetsWhatWasBefore() {
        step();
        step();
        now += Duration.ofMinutes(2).toNanos();
        assertThat(step()).isEqualTo(Duration.ofMillis(500));
    }

    /** The process starts after the pause and ends at once. */
    private Duration step() {
        var pause = backoff.next(now);
        now += pause.toNanos();
        return pause;
    }
}

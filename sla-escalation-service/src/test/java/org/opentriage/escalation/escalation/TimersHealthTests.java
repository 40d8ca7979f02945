package org.opentriage.escalation.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TimersHealthTests {

    @Test
    void tenSecondsOfSilenceAreTooLong() {
        assertThat(status(Duration.ofSeconds(10))).isEqualTo(Status.UP);
        assertThat(status(Duration.ofMillis(10_001))).isEqualTo(Status.DOWN);
    }

    private static Status status(Duration silence) {
        return new TimersHealth(() -> silence).health().getStatus();
    }
}

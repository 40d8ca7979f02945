package org.opentriage.intake.webform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTests {

    @Test
    void oneAddressHasItsShareAndTakesNothingFromAnother() {
        var limit = new RateLimit(new FormProperties(2));
        assertThat(limit.allows("form", "192.0.2.1")).isTrue();
        assertThat(limit.allows("form", "192.0.2.1")).isTrue();
        assertThat(limit.allows("form", "192.0.2.1")).isFalse();
        assertThat(limit.allows("form", "192.0.2.2")).isTrue();
        assertThat(limit.allows("other", "192.0.2.1")).isTrue();
    }
}

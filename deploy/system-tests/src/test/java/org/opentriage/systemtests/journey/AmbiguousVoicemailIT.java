package org.opentriage.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A voicemail that says nothing clear. */
class AmbiguousVoicemailIT {

    private final Suite suite = Suite.running();

    @Test
    void whatIsUnclearGoesToReviewWithAFifteenMinuteClock() {
        var accepted = suite.channels()
                .voicemail("+15185550177", "hi um its me again about that thing we talked about call me back ok bye");
        assertThat(accepted.status()).isBetween(200, 202);
        var ticket = suite.staff().ticketOf(accepted.json().path("messageId").asString());
        assertThat(ticket.path("disposition").asString()).isEqualTo("REVIEW");
        assertThat(ticket.path("team").asString()).isEqualTo("review");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(suite.staff()
                                .ticket(ticket.path("id").asString())
                                .path("clocks")
                                .toString())
                        .contains("PT15M"));
    }
}

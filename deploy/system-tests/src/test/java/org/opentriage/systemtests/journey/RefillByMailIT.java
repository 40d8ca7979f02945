package org.opentriage.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A refill request comes as a mail to the practice's mailbox. */
class RefillByMailIT {

    private final Suite suite = Suite.running();

    @Test
    void aMailBecomesARefillTicketForTheClinicalTeam() {
        var word = "zq" + UUID.randomUUID().toString().substring(0, 8);
        suite.channels()
                .mail(
                        "Paula Post",
                        "paula." + word + "@patients.example",
                        "Refill",
                        "Hello, please refill my lisinopril 20 mg at the usual pharmacy. Ref " + word
                                + ". Thank you, Paula");
        var ticket = suite.staff().ticketWith(word);
        assertThat(ticket.path("category").asString()).isEqualTo("PRESCRIPTION_REFILL");
        assertThat(ticket.path("score").asInt()).isEqualTo(4);
        assertThat(ticket.path("team").asString()).isEqualTo("clinical");
        assertThat(ticket.path("channels").toString()).contains("EMAIL");
    }
}

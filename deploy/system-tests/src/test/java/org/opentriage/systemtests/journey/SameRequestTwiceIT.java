package org.opentriage.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A patient sends the same request by the form and, to be sure, by mail. */
class SameRequestTwiceIT {

    private final Suite suite = Suite.running();

    @Test
    void oneTicketHoldsBothMessagesAndBothChannels() {
        var word = "zq" + UUID.randomUUID().toString().substring(0, 8);
        var address = "dora." + word + "@patients.example";
        var accepted = suite.channels()
                .form(Map.of(
                        "name",
                        "Dora Double",
                        "email",
                        address,
                        "reason",
                        "Appointment",
                        "message",
                        "I need to reschedule my appointment next Tuesday please. " + word));
        assertThat(accepted.status()).isEqualTo(202);
        var first = suite.staff().ticketOf(accepted.json().path("messageId").asString());

        suite.channels()
                .mail(
                        "Dora Double",
                        address,
                        "Appointment",
                        "I need to reschedule my appointment next Tuesday please. " + word);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var ticket = suite.staff().ticket(first.path("id").asString());
            assertThat(ticket.path("messages")).hasSize(2);
            assertThat(ticket.path("channels").toString()).contains("WEB_FORM", "EMAIL");
        });
        assertThat(suite.staff().tickets("state=all&q=" + word).path("items")).hasSize(1);
    }
}

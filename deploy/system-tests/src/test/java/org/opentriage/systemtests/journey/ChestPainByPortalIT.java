package org.opentriage.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A patient with chest pain writes in the portal, and asks for a refill in the same breath. */
class ChestPainByPortalIT {

    private final Suite suite = Suite.running();

    @Test
    void anEmergencyIsAScoreFiveInClinicalWithAnOwnerAndARunningClock() {
        var id = UUID.randomUUID().toString();
        var accepted = suite.channels()
                .portal(
                        id,
                        "Walter Brick " + id,
                        "Question",
                        "My chest feels like a brick since breakfast, also need a refill.");
        assertThat(accepted.status()).isEqualTo(202);
        var messageId = accepted.json().path("messageId").asString();

        var ticket = suite.staff().ticketOf(messageId);
        assertThat(ticket.path("score").asInt()).isEqualTo(5);
        assertThat(ticket.path("team").asString()).isEqualTo("clinical");
        assertThat(ticket.path("owner").asString()).isNotBlank();

        var ticketId = ticket.path("id").asString();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var seen = suite.staff().ticket(ticketId);
            assertThat(seen.path("clocks").toString()).contains("ACKNOWLEDGE", "RUNNING");
            assertThat(seen.path("dueAt").asString()).isNotBlank();
            assertThat(suite.staff().ledger(messageId).path("state").asString()).isEqualTo("TICKETED");
        });
        var hit = suite.staff()
                .ticket(ticketId)
                .path("messages")
                .path(0)
                .path("assessment")
                .path("hits")
                .path(0);
        assertThat(hit.path("ruleId").asString()).isNotBlank();
        assertThat(hit.path("text").asString()).containsIgnoringCase("chest");
    }
}

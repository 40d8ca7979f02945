package org.opentriage.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** Nobody takes up an emergency. The suite's practice file makes its acknowledge clock eight seconds long. */
class BreachReachesTheLeadIT {

    private final Suite suite = Suite.running();

    @Test
    void theOwnerIsRemindedTheLeadIsToldAndItStaysOpenUntilAcknowledged() {
        var id = UUID.randomUUID().toString();
        var name = "Zebulon Quick " + id.substring(0, 8);
        var accepted = suite.channels().portal(id, name, "Help", "I have crushing chest pain and can't breathe.");
        var ticket = suite.staff().ticketOf(accepted.json().path("messageId").asString());
        var ticketId = ticket.path("id").asString();
        var owner = ticket.path("owner").asString();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(about(ticketId, owner)).isNotEmpty());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(about(ticketId, "lead")).isNotEmpty());
        var mails = about(ticketId, "lead");
        assertThat(mails)
                .allSatisfy(mail -> assertThat(mail)
                        .contains("/tickets/" + ticketId)
                        .doesNotContain("Zebulon", "Quick", "crushing", "breathe", "patients.example"));

        var open = suite.staff()
                .get("/api/v1/escalations?state=open&ticket=" + ticketId)
                .json()
                .path("items");
        assertThat(open).isNotEmpty();
        for (var escalation : open) {
            var answer = suite.staff()
                    .post("/api/v1/escalations/" + escalation.path("id").asString() + "/acknowledge", Map.of());
            assertThat(answer.status()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(suite.staff()
                                .get("/api/v1/escalations?state=open&ticket=" + ticketId)
                                .json()
                                .path("items"))
                        .isEmpty());
    }

    private List<String> about(String ticketId, String member) {
        return suite.inbox(member).mails().stream()
                .filter(mail -> mail.contains(ticketId))
                .toList();
    }
}

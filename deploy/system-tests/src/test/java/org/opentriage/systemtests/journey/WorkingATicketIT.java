package org.opentriage.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;
import tools.jackson.databind.JsonNode;

/** A ticket is claimed, handed over, resolved and comes back. */
class WorkingATicketIT {

    private final Suite suite = Suite.running();

    @Test
    void everyMoveIsRecordedAndAStaleOneIsTold() {
        var id = UUID.randomUUID().toString();
        var accepted = suite.channels().portal(id, "Bea Bill " + id, "Bill", "I was charged twice on my statement.");
        var ticket = suite.staff().ticketOf(accepted.json().path("messageId").asString());
        var ticketId = ticket.path("id").asString();
        assertThat(ticket.path("team").asString()).isEqualTo("billing");

        var claimed = act(ticketId, "claim", Map.of("version", version(ticketId)));
        assertThat(claimed.path("state").asString()).isEqualTo("CLAIMED");
        var stale = suite.staff().act(ticketId, "resolve", Map.of("version", 1, "outcome", "DONE"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("currentVersion").asLong()).isGreaterThan(1);

        act(
                ticketId,
                "transfer",
                Map.of(
                        "version",
                        version(ticketId),
                        "team",
                        "patient-services",
                        "reason",
                        "WRONG_TEAM",
                        "note",
                        "is about records"));
        assertThat(suite.staff().ticket(ticketId).path("team").asString()).isEqualTo("patient-services");
        act(ticketId, "claim", Map.of("version", version(ticketId)));
        act(ticketId, "resolve", Map.of("version", version(ticketId), "outcome", "DONE"));
        var reopened = act(ticketId, "reopen", Map.of("version", version(ticketId), "reason", "patient called again"));
        assertThat(reopened.path("generation").asInt()).isEqualTo(2);

        assertThat(suite.staff().ticket(ticketId).path("history").toString())
                .contains("claim", "transfer", "resolve", "reopen", "WRONG_TEAM");
    }

    private long version(String ticketId) {
        return suite.staff().ticket(ticketId).path("version").asLong();
    }

    private JsonNode act(String ticketId, String verb, Map<String, Object> body) {
        var answer = suite.staff().act(ticketId, verb, body);
        assertThat(answer.status()).as("%s: %s", verb, answer.body()).isEqualTo(200);
        return answer.json();
    }
}

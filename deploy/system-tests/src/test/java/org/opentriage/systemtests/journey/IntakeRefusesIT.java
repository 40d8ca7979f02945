package org.opentriage.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Http;
import org.opentriage.systemtests.Suite;

/** Forged, broken, oversized and repeated deliveries. */
class IntakeRefusesIT {

    private final Suite suite = Suite.running();

    @Test
    void aForgedDeliveryIsRefused() {
        var event = suite.channels().portalEvent("x", "Nobody", "s", "b");
        assertProblem(suite.channels().portalRaw("id", event, "v1,Zm9yZ2Vk"), 401);
        assertProblem(suite.channels().voicemail(Map.of("CallSid", "CA1", "From", "+1"), "Zm9yZ2Vk"), 401);
    }

    @Test
    void aBrokenOneIsMalformedAndAHugeOneTooLarge() {
        assertProblem(suite.channels().portalRaw("id", "{\"type\":", null), 400);
        assertProblem(suite.channels().portalRaw("id", "{}", null), 400);
        assertProblem(
                suite.channels()
                        .portalRaw("id", suite.channels().portalEvent("x", "N", "s", "b".repeat(3_000_000)), null),
                413);
        assertProblem(suite.channels().form(Map.of("message", "")), 400);
    }

    @Test
    void theSameDeliveryAgainChangesNothing() {
        var id = UUID.randomUUID().toString();
        var event = suite.channels().portalEvent(id, "Rita Repeat", "Hours", "What are your hours?");
        var first = suite.channels().portalRaw(UUID.randomUUID().toString(), event, null);
        var again = suite.channels().portalRaw(UUID.randomUUID().toString(), event, null);
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("messageId")).isEqualTo(first.json().path("messageId"));
        suite.staff().ticketOf(first.json().path("messageId").asString());
        assertThat(suite.staff()
                        .tickets("state=all&message="
                                + first.json().path("messageId").asString())
                        .path("items"))
                .hasSize(1);
    }

    private static void assertProblem(Http.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).startsWith("/problems/");
    }
}

package org.opentriage.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;
import tools.jackson.databind.JsonNode;

/** Each process of the suite is killed once under load, then Kafka's data is deleted: 0 lost, 0 doubled, 0 alerts missed. */
class NothingIsLostIT {

    private final Suite suite = Suite.running();

    @Test
    void killingEachProcessLosesAndDoublesNothing() {
        var word = "zk" + UUID.randomUUID().toString().substring(0, 8);
        var load = new SteadyLoad(suite, word);
        try (load) {
            for (var name :
                    List.of("classifier", "routing", "intake", "escalation", "kafka", "postgres", "surroundings")) {
                calm();
                suite.stack().kill9(name);
                calm();
                suite.stack().restart(name);
                suite.awaitReady();
            }
        }
        assertNothingLostOrDoubled(load, word);
    }

    @Test
    void deletingKafkasDataUnderLoadLosesAndDoublesNothing() {
        var word = "zd" + UUID.randomUUID().toString().substring(0, 8);
        var load = new SteadyLoad(suite, word);
        try (load) {
            calm();
            suite.stack().kafka().restartEmpty();
            suite.awaitReady();
            calm();
        }
        assertNothingLostOrDoubled(load, word);
    }

    /** Two seconds of load. */
    private static void calm() {
        await().pollDelay(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(3)).until(() -> true);
    }

    private void assertNothingLostOrDoubled(SteadyLoad load, String word) {
        var acknowledged = load.acknowledged().values();
        System.out.printf(
                "%s: %d acknowledged, %d of them emergencies%n",
                word, acknowledged.size(), load.emergencies().size());
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(messagesInTickets(word)).containsExactlyInAnyOrderElementsOf(acknowledged));
        for (var emergency : load.emergencies()) {
            var ticket = suite.staff().ticketOf(emergency).path("id").asString();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(suite.inbox("lead").mails()).anyMatch(mail -> mail.contains(ticket)));
        }
    }

    private List<String> messagesInTickets(String word) {
        var found = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = suite.staff().tickets("state=all&limit=200&q=" + word + next);
            page.path("items").forEach(item -> item.path("messageIds").forEach(id -> found.add(id.asString())));
            next = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return found;
    }
}

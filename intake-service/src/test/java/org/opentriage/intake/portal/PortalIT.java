package org.opentriage.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentriage.intake.Ledgers.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.IntakeTest;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.Sender;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.IntakeNote;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class PortalIT {

    @Autowired
    private Sender sender;

    @Autowired
    private Ledgers ledgers;

    @Test
    void signedEventIsStoredAnsweredAndPublished() {
        var id = UUID.randomUUID().toString();
        var answer = sender.portal(Sender.event(id, "I need a refill.\\n\\nOn 11/19/2026 Dr. Wu wrote:\\n> Hello"));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("receivedAt");
        var sent = ledgers.sent(ledgers.messageId(answer));
        assertThat(sent.message().channel()).isEqualTo(Channel.PORTAL);
        assertThat(text(sent.message().body())).isEqualTo("I need a refill.");
        assertThat(text(sent.message().quoted())).contains("> Hello");
        assertThat(sent.message().patient().identity()).isEqualTo(IdentityState.CONFIRMED);
        assertThat(text(sent.message().patient().phone())).isEqualTo("+12025550123");
        assertThat(sent.key()).doesNotContain(id).hasSize(24);
    }

    @Test
    void sameIdAgainAnswers200WithTheSameMessageAndNoSecondEffect() {
        var event = Sender.event(UUID.randomUUID().toString(), "Once only");
        var first = sender.portal(event);
        var second = sender.portal(event);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void sixtyFourSendersAtOnceMakeOneRow() throws Exception {
        var id = UUID.randomUUID().toString();
        var event = Sender.event(id, "All at once");
        try (var threads = Executors.newFixedThreadPool(64)) {
            var answers = threads.invokeAll(IntStream.range(0, 64)
                    .mapToObj(number -> (Callable<Integer>) () -> answer(event))
                    .toList());
            var accepted = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(202, 200);
                accepted += answer.get() == 202 ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(ledgers.rows("select id from message where external_id = ?", id))
                .hasSize(1);
    }

    /** A sender that was told to come back does so. */
    private int answer(String event) {
        int status;
        do {
            status = sender.portal(event).statusCode();
        } while (status == 503);
        return status;
    }

    @Test
    void secondActiveSecretIsAccepted() {
        var body = Sender.event(UUID.randomUUID().toString(), "Rotated").getBytes(StandardCharsets.UTF_8);
        assertThat(sender.portal(body, Sender.SECOND_PORTAL_SECRET, 0).statusCode())
                .isEqualTo(202);
    }

    @Test
    void forgedStaleAndMissingSignaturesAre401() {
        var body = Sender.event(UUID.randomUUID().toString(), "Forged").getBytes(StandardCharsets.UTF_8);
        var before = ledgers.count();
        assertThat(sender.portal(body, "whsec_bm90LW91ci1zZWNyZXQtYXQtYWxs", 0).statusCode())
                .isEqualTo(401);
        assertThat(sender.portal(body, Sender.PORTAL_SECRET, -301).statusCode()).isEqualTo(401);
        assertThat(sender.portal(body, Sender.PORTAL_SECRET, 330).statusCode()).isEqualTo(401);
        var unsigned = sender.post("/webhooks/portal/portal", body, Map.of("Content-Type", "application/json"));
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unsigned.body()).contains("/problems/bad-signature").doesNotContain("Exception");
        assertThat(ledgers.count()).isEqualTo(before);
    }

    @Test
    void malformedIs400TooLargeIs413UnknownSourceIs404() {
        assertThat(sender.portal("{").statusCode()).isEqualTo(400);
        assertThat(sender.portal("{\"type\":\"other\",\"data\":{\"id\":\"1\",\"body\":\"x\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sender.portal("{\"type\":\"patient_message.received\",\"data\":{\"body\":\"x\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sender.portal("[".repeat(5000)).statusCode()).isEqualTo(400);
        var large = sender.portal(Sender.event("large", "x".repeat(1 << 20)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("/problems/too-large");
        assertThat(sender.json("/webhooks/portal/nowhere", "{}").statusCode()).isEqualTo(404);
        assertThat(sender.json("/webhooks/portal/form", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void contentThatWeCanNotReadYetGoesToAPersonAsRawText() {
        var answer = sender.portal(
                "{\"type\":\"patient_message.received\",\"data\":{\"id\":\"%s\",\"reference\":\"Communication/1\"}}"
                        .formatted(UUID.randomUUID()));
        assertThat(answer.statusCode()).isEqualTo(202);
        var sent = ledgers.sent(ledgers.messageId(answer));
        assertThat(sent.message().notes()).contains(IntakeNote.UNREADABLE);
        assertThat(text(sent.message().body())).contains("Communication/1");
    }

    @Test
    void senderWhoIsNotThePatientIsAProxy() {
        var event = Sender.event(UUID.randomUUID().toString(), "My mother has a cough")
                .replace("\"subject\"", "\"sender\":{\"id\":\"p-son\",\"name\":\"Luis Lopez\"},\"subject\"");
        var sent = ledgers.sent(ledgers.messageId(sender.portal(event)));
        assertThat(text(Objects.requireNonNull(sent.message().sender()).name())).isEqualTo("Luis Lopez");
        assertThat(sent.message().notes()).contains(IntakeNote.PROXY_SENDER);
    }
}

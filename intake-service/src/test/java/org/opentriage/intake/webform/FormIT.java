package org.opentriage.intake.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentriage.intake.Ledgers.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.IntakeTest;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.Sender;
import org.opentriage.model.MessageId;
import org.opentriage.model.message.Channel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@IntakeTest
@TestPropertySource(properties = "opentriage.intake.form.per-minute=40")
class FormIT {

    private static final Map<String, String> PAGE = Map.of("Accept", "text/html,application/xhtml+xml");

    @Autowired
    private Sender sender;

    @Autowired
    private Ledgers ledgers;

    @Test
    void jsonPostIsStoredAnsweredAndPublished() {
        var answer = sender.json("/forms/form", """
                {"name":"Ann Chu","birthDate":"1971-01-02","email":"ann@example.org","phone":"202-555-0188",
                 "reason":"Appointment","message":"I have to move my appointment."}""");
        assertThat(answer.statusCode()).isEqualTo(202);
        var message = ledgers.sent(ledgers.messageId(answer)).message();
        assertThat(message.channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(text(message.subject())).isEqualTo("Appointment");
        assertThat(text(message.body())).isEqualTo("I have to move my appointment.");
        assertThat(text(message.patient().phone())).isEqualTo("+12025550188");
    }

    @Test
    void pageWorksWithoutScriptAndSendingItLeadsToAReceipt() {
        var page = sender.get("/forms/form");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("form-action 'self'");
        var document = Jsoup.parse(page.body());
        assertThat(document.text()).contains("911").contains("988").contains("<b>Bold</b> & more");
        assertThat(document.select("script, b, img")).isEmpty();
        document.select("input:not([type=hidden]), select, textarea")
                .forEach(field -> assertThat(document.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        var id = document.select("input[name=id]").attr("value");
        var post = Map.of("id", id, "name", "José Núñez", "message", "Prescription for my wife – 10 mg", "website", "");
        var sent = sender.form("/forms/form", post, PAGE);
        assertThat(sent.statusCode()).isEqualTo(303);
        var receiptAddress = sent.headers().firstValue("Location").orElseThrow();
        assertThat(sender.get(receiptAddress).body()).contains("We have your message");
        var message = MessageId.of(receiptAddress.substring(receiptAddress.indexOf('=') + 1));
        assertThat(text(ledgers.sent(message).message().patient().name())).isEqualTo("José Núñez");
        var again = sender.form("/forms/form", post, PAGE);
        assertThat(again.headers().firstValue("Location")).hasValue(receiptAddress);
    }

    @Test
    void incompletePageComesBackWithWhatWasWrittenAndWhatIsMissing() {
        var answer = sender.form("/forms/form", Map.of("name", "<script>Ann", "birthDate", "yesterday"), PAGE);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Please write your message")
                .contains("&lt;script&gt;Ann")
                .doesNotContain("<script>");
    }

    @Test
    void idempotencyKeyMakesARepeatHarmless() {
        var key = Map.of(
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var body = "{\"message\":\"Twice\"}".getBytes(StandardCharsets.UTF_8);
        var first = sender.post("/forms/form", body, key);
        var second = sender.post("/forms/form", body, key);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void robotInTheTrapIsAnsweredButNeverHandedOn() {
        var answer = sender.json("/forms/form", "{\"message\":\"Buy now\",\"website\":\"http://spam.example\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(ledgers.state(ledgers.messageId(answer))).isEqualTo("REJECTED");
    }

    @Test
    void malformedInvalidTooLargeWrongTypeAndUnknownSource() {
        assertThat(sender.json("/forms/form", "{").statusCode()).isEqualTo(400);
        assertThat(sender.json("/forms/form", "[1]").statusCode()).isEqualTo(400);
        var invalid = sender.json("/forms/form", "{\"name\":\"Ann\"}");
        assertThat(invalid.statusCode()).isEqualTo(400);
        assertThat(invalid.body()).contains("/problems/invalid").contains("\"field\":\"message\"");
        assertThat(sender.json("/forms/form", "{\"message\":\"" + "x".repeat(101 * 1024) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(sender.post("/forms/form", new byte[] {1}, Map.of("Content-Type", "image/png"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(sender.json("/forms/nowhere", "{\"message\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(sender.get("/forms/nowhere").statusCode()).isEqualTo(404);
    }
}

package org.opentriage.intake.voicemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentriage.intake.Ledgers.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.IntakeTest;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.Sender;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class VoicemailIT {

    @Autowired
    private Sender sender;

    @Autowired
    private Ledgers ledgers;

    @Test
    void transcriptIsStoredAnsweredAndPublished() {
        var answer =
                sender.voicemail(call("TranscriptionText", "Hi, it's about my refill & more", "SomethingNew", "ü"));
        assertThat(answer.statusCode()).isEqualTo(202);
        var message = ledgers.sent(ledgers.messageId(answer)).message();
        assertThat(message.channel()).isEqualTo(Channel.VOICEMAIL);
        assertThat(text(message.body())).isEqualTo("Hi, it's about my refill & more");
        assertThat(text(message.patient().phone())).isEqualTo("+12025550147");
        assertThat(message.notes()).contains(IntakeNote.HAS_ATTACHMENTS);
        assertThat(text(message.attachments().getFirst().name())).startsWith("https://");
    }

    @Test
    void failedOrMissingTranscriptIsAMessageForAPerson() {
        var failed = ledgers.sent(ledgers.messageId(sender.voicemail(call("TranscriptionStatus", "failed"))));
        assertThat(failed.message().notes()).contains(IntakeNote.TRANSCRIPT_FAILED, IntakeNote.NO_TEXT);
        var recordingOnly = call();
        recordingOnly.remove("TranscriptionSid");
        var missed = ledgers.sent(ledgers.messageId(sender.voicemail(recordingOnly)));
        assertThat(missed.message().notes()).contains(IntakeNote.NO_TEXT);
        assertThat(text(missed.message().body())).isEmpty();
    }

    @Test
    void sameTranscriptAgainAnswers200() {
        var call = call("TranscriptionText", "Once");
        var first = sender.voicemail(call);
        var second = sender.voicemail(call);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void badSignature401MalformedAnd413() {
        var path = "/webhooks/voicemail/voicemail";
        assertThat(sender.form(path, call(), Map.of("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                        .statusCode())
                .isEqualTo(401);
        assertThat(sender.form(path, call(), Map.of()).statusCode()).isEqualTo(401);
        assertThat(sender.voicemail(Map.of("From", "+12025550147")).statusCode())
                .isEqualTo(400);
        assertThat(sender.voicemail(call("TranscriptionText", "x".repeat(65 * 1024)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(sender.form("/webhooks/voicemail/nowhere", call(), Map.of()).statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> call(String... more) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var call = new TreeMap<>(Map.of(
                "CallSid", "CA" + id,
                "From", "+12025550147",
                "To", "+12025550100",
                "RecordingSid", "RE" + id,
                "RecordingUrl", "https://api.example.com/recordings/RE" + id,
                "TranscriptionSid", "TR" + id,
                "TranscriptionStatus", "completed"));
        for (int i = 0; i < more.length; i += 2) {
            call.put(more[i], more[i + 1]);
        }
        return call;
    }
}

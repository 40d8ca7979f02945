package org.opentriage.localstack.morning;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.opentriage.localstack.DemoSecrets;

/** The phone company: a transcript callback with Twilio's signature. */
final class VoicemailSender implements Sender {

    private final URI address;

    VoicemailSender(URI voicemail) {
        this.address = voicemail;
    }

    @Override
    public void send(SampleMessage message) throws IOException {
        var fields = fields(message);
        Post.send(
                address,
                "application/x-www-form-urlencoded",
                Post.form(fields),
                Map.of("X-Twilio-Signature", signature(fields)));
    }

    private static SortedMap<String, String> fields(SampleMessage message) {
        var id = UUID.nameUUIDFromBytes(("morning-" + message.id()).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        var fields = new TreeMap<String, String>();
        fields.put("AccountSid", "AC00000000000000000000000000000000");
        fields.put("CallSid", "CA" + id);
        fields.put("RecordingSid", "RE" + id);
        fields.put("RecordingUrl", "https://api.phone.example/recordings/RE" + id);
        fields.put("TranscriptionSid", "TR" + id);
        fields.put("TranscriptionStatus", "completed");
        fields.put("TranscriptionText", message.body());
        fields.put("From", Objects.requireNonNull(message.patient().phone(), "a call has a number"));
        fields.put("To", "+15185550100");
        if (!message.patient().name().startsWith("Unknown")) {
            fields.put("CallerName", message.patient().name());
        }
        return fields;
    }

    private String signature(SortedMap<String, String> fields) throws IOException {
        var signed = new StringBuilder(address.toString());
        fields.forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(DemoSecrets.VOICEMAIL.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IOException("could not sign", e);
        }
    }
}

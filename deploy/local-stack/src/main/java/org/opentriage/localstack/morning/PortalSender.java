package org.opentriage.localstack.morning;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.localstack.DemoSecrets;
import tools.jackson.databind.json.JsonMapper;

/** The EHR's portal: an event signed by Standard Webhooks. */
final class PortalSender implements Sender {

    private final URI address;
    private final Clock clock;
    private final Instant begun;

    PortalSender(URI intake, Clock clock, Instant begun) {
        this.address = intake.resolve("/webhooks/portal/portal");
        this.clock = clock;
        this.begun = begun;
    }

    @Override
    public void send(SampleMessage message) throws IOException {
        var body = JsonMapper.shared().writeValueAsString(event(message));
        var id = "msg_" + message.id();
        long now = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", id, "webhook-timestamp", String.valueOf(now), "webhook-signature", signed(id, now, body));
        Post.send(address, "application/json", body, headers);
    }

    private static String signed(String id, long now, String body) throws IOException {
        try {
            return new Webhook(DemoSecrets.PORTAL).sign(id, now, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IOException("could not sign", e);
        }
    }

    private Map<String, Object> event(SampleMessage message) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", "morning-" + message.id());
        data.put("threadId", "thread-" + message.id());
        data.put("patient", patient(message.patient()));
        put(data, "subject", message.subject());
        data.put("body", message.body());
        data.put("sentAt", begun.minus(Duration.ofMinutes(message.minutesAgo())).toString());
        return Map.of(
                "type", "patient_message.received", "timestamp", clock.instant().toString(), "data", data);
    }

    private static Map<String, Object> patient(SampleMessage.Person person) {
        var patient = new LinkedHashMap<String, Object>();
        put(patient, "id", person.id());
        put(patient, "name", person.name());
        put(patient, "birthDate", person.birthDate());
        put(patient, "email", person.email());
        put(patient, "phone", person.phone());
        return patient;
    }

    private static void put(Map<String, Object> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }
}

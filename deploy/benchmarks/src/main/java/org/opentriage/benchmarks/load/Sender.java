package org.opentriage.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Posts signed portal messages of about one kilobyte, each of a patient of its own. */
final class Sender {

    private static final byte[] SECRET = Base64.getDecoder().decode("b3BlbnRyaWFnZS1sb2NhbC1wb3J0YWwtc2VjcmV0");
    private static final List<String> TEXTS = List.of(
            "Could you please refill my lisinopril 10 mg? I have a few days left.",
            "I need to move my appointment next Tuesday to the week after.",
            "I was charged twice on my last statement, please have a look.",
            "My lab results came back and I wonder what the A1c number means.",
            "What are your opening hours around the holidays?");
    private static final String FILLER = " Thank you for your help, the usual pharmacy is fine.".repeat(12);

    private final String url;
    private final HttpClient client;
    private final JsonMapper json = new JsonMapper();

    Sender(String intake, HttpClient client) {
        this.url = intake + "/webhooks/portal/portal";
        this.client = client;
    }

    /** Sends message number {@code n} and returns its message id; the nanosecond of the answer is the caller's to take. */
    String send(int n) throws IOException, InterruptedException {
        var id = UUID.randomUUID().toString();
        var now = Clock.systemUTC().instant();
        var event = """
                {"type":"patient_message.received","timestamp":"%1$s","data":{"id":"%2$s","threadId":"t-%2$s",\
                "patient":{"id":"load-%2$s","name":"Load %2$s","birthDate":"1980-01-01","email":"%2$s@load.example"},\
                "subject":"Message","body":"%3$s","sentAt":"%1$s"}}""".formatted(now, id, TEXTS.get(n % TEXTS.size()) + FILLER);
        var timestamp = String.valueOf(now.getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + sign(id + "." + timestamp + "." + event))
                .POST(BodyPublishers.ofString(event))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("intake answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body()).path("messageId").asString();
    }

    private static String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

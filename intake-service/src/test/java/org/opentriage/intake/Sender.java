package org.opentriage.intake;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opentriage.intake.signature.TwilioSignature;
import org.opentriage.testkit.Tokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Sends to the service as portals, browsers and phone companies do. */
@TestComponent
public class Sender {

    public static final String PORTAL_SECRET = "whsec_b3BlbnRyaWFnZS1sb2NhbC1wb3J0YWwtc2VjcmV0";
    public static final String SECOND_PORTAL_SECRET = "whsec_c2Vjb25kLXNlY3JldC13aGlsZS1jaGFuZ2luZw==";
    public static final String VOICEMAIL_URL = "http://localhost:8081/webhooks/voicemail/voicemail";
    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    Sender(Environment environment) {
        this.environment = environment;
    }

    public static String event(String id, String body) {
        return """
                {"type":"patient_message.received","timestamp":"2026-11-20T10:00:00Z","data":{"id":"%s","threadId":"t-%s",
                "patient":{"id":"p-%s","name":"Maria Lopez","birthDate":"1980-04-23","email":"maria@example.org",
                "phone":"(202) 555-0123"},"subject":"Question","body":"%s","sentAt":"2026-11-20T09:59:00Z"}}""".formatted(id, id, id, body);
    }

    public HttpResponse<String> portal(String json) {
        return portal(json.getBytes(StandardCharsets.UTF_8), PORTAL_SECRET, 0);
    }

    public HttpResponse<String> portal(byte[] body, String secret, long secondsLater) {
        var id = UUID.randomUUID().toString();
        long time = Clock.systemUTC().instant().getEpochSecond() + secondsLater;
        try {
            var signature = new Webhook(secret).sign(id, time, new String(body, StandardCharsets.UTF_8));
            return post(
                    "/webhooks/portal/portal",
                    body,
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            String.valueOf(time),
                            "webhook-signature",
                            signature));
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> voicemail(Map<String, String> parameters) {
        var sorted = new TreeMap<String, List<String>>();
        parameters.forEach((name, value) -> sorted.put(name, List.of(value)));
        var signature = new TwilioSignature("opentriage-local-voicemail-token").sign(VOICEMAIL_URL, sorted);
        return form("/webhooks/voicemail/voicemail", parameters, Map.of("X-Twilio-Signature", signature));
    }

    public HttpResponse<String> form(String path, Map<String, String> fields, Map<String, String> headers) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var all = new TreeMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return post(path, body.getBytes(StandardCharsets.UTF_8), all);
    }

    public HttpResponse<String> json(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
    }

    public HttpResponse<String> post(String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    public HttpResponse<String> getAs(String role, String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + Tokens.of("someone", List.of(role), "demo"))
                .build());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

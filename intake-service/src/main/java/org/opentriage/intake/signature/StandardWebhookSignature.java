package org.opentriage.intake.signature;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proof of a Standard Webhooks sender: {@code webhook-id.webhook-timestamp.body} signed with one of our active secrets, at most five
 * minutes ago or ahead. Repeats inside that window are told apart by the ledger, which remembers for ever.
 */
public final class StandardWebhookSignature {

    private final List<Webhook> active;

    /** @param secrets one, or two while the sender changes over; each {@code whsec_} and base64 */
    public StandardWebhookSignature(List<String> secrets) {
        this.active = secrets.stream().map(StandardWebhookSignature::webhook).toList();
    }

    /** True when the headers {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature} prove these very bytes. */
    public boolean proves(byte[] body, @Nullable String id, @Nullable String timestamp, @Nullable String signature) {
        if (id == null || timestamp == null || signature == null) {
            return false;
        }
        var payload = utf8(body);
        if (payload == null) {
            return false;
        }
        var headers = Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY, List.of(id),
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, List.of(timestamp),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY, List.of(signature));
        return active.stream().anyMatch(secret -> proves(secret, payload, headers));
    }

    private static boolean proves(Webhook secret, String payload, Map<String, List<String>> headers) {
        try {
            secret.verify(payload, headers);
            return true;
        } catch (WebhookVerificationException | RuntimeException e) {
            return false;
        }
    }

    /** The library signs strings: only bytes that are valid UTF-8 survive the way there and back unchanged. */
    private static @Nullable String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Webhook webhook(String secret) {
        try {
            return new Webhook(secret);
        } catch (Exception e) {
            throw new IllegalArgumentException("a portal secret is whsec_ and base64");
        }
    }
}

package org.opentriage.intake.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.opentriage.intake.source.Source;

/**
 * A message as it came in, proven but not parsed.
 *
 * @param externalId the sender's id: the same id from the same source is the same message, for ever
 * @param headers what reading or proving the raw bytes later needs, and nothing else
 * @param raw the bytes exactly as sent
 */
public record IncomingMessage(
        Source source, String externalId, String contentType, Map<String, String> headers, byte[] raw) {

    private static final int LONGEST_ID = 250;

    /** Ids that are too long to index or hold control characters are replaced by their digest: still the same for the same id. */
    public IncomingMessage {
        if (externalId.length() > LONGEST_ID || externalId.chars().anyMatch(Character::isISOControl)) {
            externalId = "sha256:" + digest(externalId);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "IncomingMessage[" + source.id() + "]";
    }
}

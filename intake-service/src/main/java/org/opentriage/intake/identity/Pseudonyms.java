package org.opentriage.intake.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.opentriage.model.PracticeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keyed pseudonyms: the same value in the same practice always gives the same one, and nobody without the key gets the value back. */
@Component
public class Pseudonyms {

    private static final int KEPT_BYTES = 18;
    private final SecretKeySpec key;

    /** @param key at least 16 characters; a change makes all later pseudonyms new ones */
    Pseudonyms(@Value("${opentriage.pseudonym-key}") String key) {
        if (key.length() < 16) {
            throw new IllegalArgumentException("opentriage.pseudonym-key has at least 16 characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** 24 URL-safe characters for {@code value} of the given kind, such as {@code person}. */
    public String of(String kind, PracticeId practice, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var full = mac.doFinal((kind + "\n" + practice + "\n" + value).getBytes(StandardCharsets.UTF_8));
            var kept = new byte[KEPT_BYTES];
            System.arraycopy(full, 0, kept, 0, KEPT_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(kept);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no HMAC-SHA256", e);
        }
    }
}

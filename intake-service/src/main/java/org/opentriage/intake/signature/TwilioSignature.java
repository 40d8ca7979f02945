package org.opentriage.intake.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proof of a Twilio-compatible sender: base64 HMAC-SHA1 over the public URL followed by every parameter's name and value, sorted by
 * name. All parameters count, known or not, because new ones appear at any time. Written here and held to the published vectors:
 * Twilio's own library is 8 MB and brings a second Jackson, an HTTP client and a JWT stack for these few lines.
 */
public final class TwilioSignature {

    private final SecretKeySpec key;

    public TwilioSignature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    /** True when {@code signature} proves these parameters for the URL that the sender was told. Compares in constant time. */
    public boolean proves(String publicUrl, SortedMap<String, List<String>> parameters, @Nullable String signature) {
        return signature != null
                && MessageDigest.isEqual(
                        sign(publicUrl, parameters).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** The signature as the sender would compute it. */
    public String sign(String publicUrl, SortedMap<String, List<String>> parameters) {
        var signed = new StringBuilder(publicUrl);
        parameters.forEach((name, values) ->
                new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no HMAC-SHA1", e);
        }
    }
}

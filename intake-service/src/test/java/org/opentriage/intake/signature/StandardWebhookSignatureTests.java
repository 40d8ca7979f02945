package org.opentriage.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandardWebhookSignatureTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void specificationsVectorIsSignedAsPublished() throws Exception {
        assertThat(new Webhook(SECRET).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eitherActiveSecretProves() throws Exception {
        var time = now();
        var signature = new Webhook(OTHER).sign("1", time, new String(BODY, StandardCharsets.UTF_8));
        var both = new StandardWebhookSignature(List.of(SECRET, OTHER));
        assertThat(both.proves(BODY, "1", "" + time, signature)).isTrue();
        assertThat(both.proves(BODY, "1", "" + time, "v1,AAAA " + signature)).isTrue();
        assertThat(new StandardWebhookSignature(List.of(SECRET)).proves(BODY, "1", "" + time, signature))
                .isFalse();
    }

    @Test
    void anyFlippedBitIsRefused() throws Exception {
        var time = now();
        var signature = new Webhook(SECRET).sign("1", time, new String(BODY, StandardCharsets.UTF_8));
        var proof = new StandardWebhookSignature(List.of(SECRET));
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var changed = BODY.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(proof.proves(changed, "1", "" + time, signature)).isFalse();
        }
        assertThat(proof.proves(BODY, "2", "" + time, signature)).isFalse();
        assertThat(proof.proves(BODY, "1", "" + (time + 1), signature)).isFalse();
        assertThat(proof.proves(BODY, "1", "soon", signature)).isFalse();
        assertThat(proof.proves(BODY, "1", "" + time, "")).isFalse();
        assertThat(proof.proves(new byte[] {(byte) 0xFF}, "1", "" + time, signature))
                .isFalse();
    }

    private static long now() {
        return Clock.systemUTC().instant().getEpochSecond();
    }
}

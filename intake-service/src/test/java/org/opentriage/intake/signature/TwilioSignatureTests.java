package org.opentriage.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TwilioSignatureTests {

    /** The example of Twilio's security page. */
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static final TreeMap<String, List<String>> PARAMETERS = new TreeMap<>(Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675309"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675309"),
            "To", List.of("+18005551212")));

    @Test
    void publishedVectorIsProven() {
        assertThat(new TwilioSignature("12345").proves(URL, PARAMETERS, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @Test
    void anyOtherUrlTokenParameterOrSignatureIsNot() {
        var signature = new TwilioSignature("12345").sign(URL, PARAMETERS);
        var more = new TreeMap<>(PARAMETERS);
        more.put("New", List.of("1"));
        var fewer = new TreeMap<>(PARAMETERS);
        fewer.remove("Digits");
        assertThat(new TwilioSignature("12345").proves(URL + "&x=1", PARAMETERS, signature))
                .isFalse();
        assertThat(new TwilioSignature("12346").proves(URL, PARAMETERS, signature))
                .isFalse();
        assertThat(new TwilioSignature("12345").proves(URL, more, signature)).isFalse();
        assertThat(new TwilioSignature("12345").proves(URL, fewer, signature)).isFalse();
        assertThat(new TwilioSignature("12345").proves(URL, PARAMETERS, null)).isFalse();
        assertThat(new TwilioSignature("12345").proves(URL, PARAMETERS, "")).isFalse();
    }
}

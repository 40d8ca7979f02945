package org.opentriage.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormParametersTests {

    @Test
    void valuesAreDecodedAndKeptInOrder() {
        var parameters = parse("b=2&a=1%202+3&a=%C3%BC&empty=&flag").orElseThrow();
        assertThat(parameters.all().keySet()).containsExactly("a", "b", "empty", "flag");
        assertThat(parameters.all().get("a")).containsExactly("1 2 3", "ü");
        assertThat(parameters.first("empty")).isNull();
        assertThat(parameters).hasToString("FormParameters[phi]");
    }

    @Test
    void brokenEscapesAndTooManyParametersAreNoForm() {
        assertThat(parse("a=%zz")).isEmpty();
        assertThat(parse("a=1&".repeat(501))).isEmpty();
    }

    private static Optional<FormParameters> parse(String body) {
        return FormParameters.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}

package org.opentriage.localstack.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.opentriage.localstack.Ports;

class OptionsTests {

    @Test
    void withoutArgumentsTheDataIsContinuedOnTheStandardPorts() {
        assertThat(Options.of()).isEqualTo(new Options(false, false, Ports.STANDARD));
    }

    @Test
    void everyOptionIsUnderstoodInAnyOrder() {
        assertThat(Options.of("--empty", "--port-offset", "1000", "--fresh"))
                .isEqualTo(new Options(true, true, new Ports(1000)));
    }

    @Test
    void aStackBesideAnotherHasDataOfItsOwn() {
        var standard = Options.of().home().data();
        var beside = Options.of("--port-offset", "1000").home().data();
        assertThat(beside).isNotEqualTo(standard);
    }

    @Test
    void whatIsNotUnderstoodIsNamedWithWhatIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--frsh"))
                .withMessageContaining("--frsh")
                .withMessageContaining("--fresh");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--port-offset"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--port-offset", "99999"));
    }
}

package org.opentriage.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosisIT {

    @TempDir
    Path folder;

    @Test
    void theInnermostCauseIsToldWithTheLastLinesAndWithoutFrames() throws Exception {
        var log = Files.writeString(folder.resolve("intake.log"), """
                fine so far
                java.lang.IllegalStateException: could not start
                \tat org.opentriage.Some.method(Some.java:1)
                Caused by: java.io.IOException: outer
                Caused by: java.net.BindException: Address already in use
                \t... 12 common frames omitted

                1
                2
                3
                4
                5
                6
                7
                2026-11-21T14:23:11.236Z  INFO 8308 --- [intake] [main] [                  ] o.o.Some   : ended
                """);
        assertThat(Diagnosis.end(log)).isEqualTo(" " + """
                Its log %s ends:
                    Caused by: java.net.BindException: Address already in use
                    1
                    2
                    3
                    4
                    5
                    6
                    7
                    2026-11-21T14:23:11.236Z INFO 8308 --- [intake] [main] o.o.Some : ended""".formatted(log));
    }

    @Test
    void aLogThatIsNotThereSaysNothing() {
        assertThat(Diagnosis.end(folder.resolve("none.log"))).isEmpty();
    }
}

package org.opentriage.routing.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentriage.routing.Assessed;

/** The first words of a message. */
class PreviewTests {

    @Test
    void aPreviewIsOneLineOfAtMost140Characters() {
        assertThat(preview("a\n b\t\0c ")).isEqualTo("a b c");
        assertThat(preview("x".repeat(140))).hasSize(140);
        assertThat(preview("x".repeat(141))).hasSize(140).endsWith("…");
    }

    @Test
    void aPreviewNeverCutsACharacterInTwo() {
        var cut = preview("x".repeat(138) + "😀" + "y".repeat(50));
        assertThat(cut).isEqualTo("x".repeat(138) + "…");
    }

    @Test
    void whereThereIsNoTextTheSubjectStandsIn() {
        assertThat(preview(" ")).isEqualTo("Subject");
    }

    private static String preview(String body) {
        return Preview.of(Assessed.refill("luis").body(body).message().message())
                .text();
    }
}

package org.opentriage.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void bytesAreReadByTheirNameOrByWhatTheyAre() {
        assertThat(PlainText.decode("ü".getBytes(StandardCharsets.UTF_8), "us-ascii"))
                .isEqualTo("ü");
        assertThat(PlainText.decode(new byte[] {(byte) 0xFC}, "iso-8859-1")).isEqualTo("ü");
        assertThat(PlainText.decode(new byte[] {(byte) 0xFC}, null)).isEqualTo("ü");
        assertThat(PlainText.decode(new byte[] {(byte) 0xFC}, "no-such-charset"))
                .isEqualTo("ü");
        assertThat(PlainText.decode(new byte[] {(byte) 0xFC}, "utf-8")).isEqualTo("ü");
    }

    @Test
    void trickyCharactersAreRemoved() {
        assertThat(PlainText.clean("a\u0000b\u202Ec\r\nd\re\uFEFF\u2028f\uD800"))
                .isEqualTo("abc\nd\ne\nf");
        assertThat(PlainText.clean("u\u0308")).isEqualTo("ü");
        assertThat(PlainText.line(" a\r\nBcc: x ")).isEqualTo("a Bcc: x");
        assertThat(PlainText.line(" \n ")).isNull();
    }

    @Test
    void cutNeverLeavesHalfACharacter() {
        assertThat(PlainText.cut("ab😀", 3)).isEqualTo("ab");
        assertThat(PlainText.cut("ab😀", 4)).isEqualTo("ab😀");
    }
}

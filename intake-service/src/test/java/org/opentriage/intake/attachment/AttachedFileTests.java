package org.opentriage.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttachedFileTests {

    @Test
    void bytesDecideTheTypeAndTheClaimOnlyWhereTheyShowNothing() {
        assertThat(type("%PDF-1.7", "image/png")).isEqualTo("application/pdf");
        assertThat(type("MZ\u0090", "image/png")).isEqualTo("application/x-executable");
        assertThat(type("<!DOCTYPE html>", "text/plain")).isEqualTo("text/html");
        assertThat(type("anything", "Image/HEIC")).isEqualTo("image/heic");
        assertThat(type("anything", "evil\r\nheader: x")).isEqualTo("application/octet-stream");
        assertThat(type("", null)).isEqualTo("application/octet-stream");
    }

    @Test
    void namesAreHarmless() {
        assertThat(name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(name("C:\\temp\\scan.pdf")).isEqualTo("scan.pdf");
        assertThat(name("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(name("..")).isEqualTo("unnamed");
        assertThat(name(null)).isEqualTo("unnamed");
        assertThat(name("x".repeat(500) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    private static String type(String leading, @Nullable String claimed) {
        return AttachedFile.of("x", claimed, 1, leading.getBytes(StandardCharsets.ISO_8859_1))
                .contentType();
    }

    private static String name(@Nullable String name) {
        return AttachedFile.of(name, null, 1, new byte[0]).name();
    }
}

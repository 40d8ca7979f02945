package org.opentriage.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.runtime.practice.InvalidPracticeFile;
import org.opentriage.runtime.practice.PracticeFiles;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.mock.env.MockEnvironment;

class SourcesTests {

    private static final String PRACTICE = "practice: {id: demo, name: Demo}\nteams: [{id: clinical}]\nsources:\n";

    @TempDir
    private Path directory;

    @Test
    void sourcesAreFoundByKindAndId() throws IOException {
        var sources = sources("""
                  - {id: mailbox, channel: EMAIL, address: a@b.example, host: localhost, port: "${PORT}", user: u, password: p}
                  - {id: form, channel: WEB_FORM, title: Write, reasons: [One]}
                """);
        var mailbox = sources.find(Source.Mailbox.class, "mailbox");
        assertThat(mailbox.port()).isEqualTo(143);
        assertThat(mailbox.tls()).isFalse();
        assertThat(mailbox).hasToString("Mailbox[mailbox]");
        assertThatThrownBy(() -> sources.find(Source.Form.class, "mailbox")).isInstanceOf(ProblemException.class);
    }

    @Test
    void mistakesAreRefusedWithLineAndReason() {
        assertRefused("  - {id: p, channel: PORTAL, secrets: [plain]}", "line 4", "whsec_");
        assertRefused("  - {id: f, channel: WEB_FORM, title: T}", "line 4", "reasons");
        assertRefused("  - {id: f, channel: WEB_FORM, title: T, reasons: [a], colour: red}", "line 4", "colour");
        assertRefused("  - {id: Not Good, channel: WEB_FORM, title: T, reasons: [a]}", "line 4", "id");
        assertRefused("  - {id: x, channel: FAX}", "line 4", "FAX");
        assertRefused("  - {id: v, channel: VOICEMAIL, authToken: \"${MISSING}\"}", "line 4", "MISSING");
    }

    @Test
    void twoSourcesWithOneIdAreRefused() {
        assertThatThrownBy(() -> sources("  - {id: f, channel: WEB_FORM, title: T, reasons: [a]}\n".repeat(2)))
                .hasMessageContaining("two sources with the id f");
    }

    private void assertRefused(String entry, String... words) {
        assertThatThrownBy(() -> sources(entry + "\n"))
                .isInstanceOf(InvalidPracticeFile.class)
                .hasMessageContainingAll(words);
    }

    private Sources sources(String entries) throws IOException {
        var file = Files.writeString(directory.resolve("practice.yml"), PRACTICE + entries);
        var environment = new MockEnvironment().withProperty("PORT", "143");
        return new Sources(new PracticeFiles(List.of(file), environment));
    }
}

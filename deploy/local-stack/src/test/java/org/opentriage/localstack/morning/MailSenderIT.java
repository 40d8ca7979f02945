package org.opentriage.localstack.morning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.localstack.staff.Staff;
import org.opentriage.localstack.surroundings.mail.MailServer;
import org.opentriage.testkit.ChildProcess;

class MailSenderIT {

    private static final Instant BEGUN = Instant.parse("2026-11-21T08:00:00Z");
    private static final SampleMessage.Person ANA =
            new SampleMessage.Person(null, "Ana Sample", null, "ana@mail.example", null);

    @TempDir
    Path folder;

    @Test
    void aMorningThatIsSentTwiceIsTheSameMorning() throws Exception {
        var message = new SampleMessage("m1", "EMAIL", ANA, "refill", "my lisinopril, please", 12);
        int smtp = ChildProcess.freePort();
        try (var server =
                MailServer.start(smtp, ChildProcess.freePort(), folder, new Staff("demo", "Demo", List.of()))) {
            new MailSender(smtp, BEGUN).send(message);
            new MailSender(smtp, BEGUN).send(message);
            var mails = server.of(MailServer.PRACTICE);
            assertThat(mails).hasSize(2);
            assertThat(written(mails.getFirst()))
                    .isEqualTo(written(mails.getLast()))
                    .contains("Sat, 21 Nov 2026 07:48:00 +0000");
        }
    }

    /** All but what the delivery added. */
    private static List<String> written(MimeMessage mail) throws MessagingException {
        return List.of(
                mail.getMessageID(),
                mail.getHeader("Date", null).replace(" (UTC)", ""),
                mail.getSubject(),
                mail.getSize() + "");
    }
}

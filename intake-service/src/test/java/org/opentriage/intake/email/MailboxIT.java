package org.opentriage.intake.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentriage.intake.Ledgers.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.IntakeTest;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.MailServer;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class MailboxIT {

    @Autowired
    private Ledgers ledgers;

    @Test
    void mailIsReadStoredAndPublishedWithoutATraceInTheMailbox() {
        var words = words();
        MailServer.deliver(mail("<" + words + "@example.org>", "Ann Chu <ann@example.org>", words));
        var message = ledgers.sent(ledgers.stored(words)).message();
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(text(message.subject())).isEqualTo("Größe");
        assertThat(text(message.body())).isEqualTo("Please refill " + words + ".");
        assertThat(text(message.quoted())).contains("> old");
        assertThat(text(message.patient().email())).isEqualTo("ann@example.org");
        assertThat(message.sentAt()).hasToString("2026-11-20T10:00:00Z");
        assertThat(MailServer.seen()).isZero();
    }

    @Test
    void sameMailDeliveredTwiceIsOneMessageAndAnotherUnderItsIdIsNot() {
        var words = words();
        var mail = mail("<" + words + "@example.org>", "ann@example.org", words);
        MailServer.deliver(mail);
        MailServer.deliver("Received: from elsewhere\n" + mail);
        MailServer.deliver(mail + "And another thing.\n");
        var last = words();
        MailServer.deliver(mail("<" + last + "@example.org>", "ann@example.org", last));
        ledgers.stored(last);
        assertThat(ledgers.holding("refill " + words)).hasSize(2);
    }

    @Test
    void automaticMailIsATicketTooAndMarked() {
        var words = words();
        MailServer.deliver("Auto-Submitted: auto-replied\n" + mail("<" + words + "@x.example>", "a@x.example", words));
        assertThat(ledgers.sent(ledgers.stored(words)).message().notes()).contains(IntakeNote.AUTOMATIC_MAIL);
    }

    @Test
    void serverThatGoesAwayAndComesBackNumberingAnewIsReadOn() {
        MailServer.restart();
        var words = words();
        MailServer.deliver(mail("<" + words + "@example.org>", "ann@example.org", words));
        ledgers.stored(words);
    }

    @Test
    void whenTheServerNumbersAnewAllIsReadAgainAndNothingIsStoredTwice() {
        var words = words();
        MailServer.deliver(mail("<" + words + "@example.org>", "ann@example.org", words));
        ledgers.stored(words);
        ledgers.update("update source_cursor set validity = 1, position = 0");
        var last = words();
        MailServer.deliver(mail("<" + last + "@example.org>", "ann@example.org", last));
        ledgers.stored(last);
        assertThat(ledgers.one("select validity from source_cursor")).isNotEqualTo("1");
        assertThat(ledgers.holding("refill " + words)).hasSize(1);
    }

    private static String words() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String mail(String id, String from, String words) {
        return """
                From: %s
                To: frontdesk@demo.example
                Subject: =?UTF-8?B?%s?=
                Date: Fri, 20 Nov 2026 05:00:00 -0500
                Message-ID: %s
                Content-Type: text/plain; charset=utf-8

                Please refill %s.

                On Thu, Nov 19, 2026 at 9:00 AM Front Desk <frontdesk@demo.example> wrote:
                > old
                """.formatted(
                        from, Base64.getEncoder().encodeToString("Größe".getBytes(StandardCharsets.UTF_8)), id, words);
    }
}

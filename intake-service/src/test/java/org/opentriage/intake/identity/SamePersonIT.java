package org.opentriage.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.IntakeTest;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.MailServer;
import org.opentriage.intake.Sender;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.Person;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class SamePersonIT {

    @Autowired
    private Sender sender;

    @Autowired
    private Ledgers ledgers;

    @Test
    void formAndMailFromOneAddressHaveOneKey() {
        var name = "u" + UUID.randomUUID().toString().replace("-", "");
        var form = form(name, "Jo " + name, "1990-05-05");
        var mail = mail(name, "Jo " + name);
        assertThat(form.identity()).isEqualTo(IdentityState.CANDIDATE);
        assertThat(mail.identity()).isEqualTo(IdentityState.CANDIDATE);
        assertThat(mail.key()).isNotNull().isEqualTo(form.key());
    }

    @Test
    void patientWhomThePortalKnowsIsConfirmedByMail() {
        var name = "u" + UUID.randomUUID().toString().replace("-", "");
        var event = Sender.event(UUID.randomUUID().toString(), "Hello")
                .replace("Maria Lopez", "Jo " + name)
                .replace("maria@example.org", name + "@example.org")
                .replace("(202) 555-0123", "");
        var portal =
                ledgers.sent(ledgers.messageId(sender.portal(event))).message().patient();
        var mail = mail(name, "Jo " + name);
        assertThat(mail.identity()).isEqualTo(IdentityState.CONFIRMED);
        assertThat(mail.key()).isEqualTo(portal.key());
    }

    @Test
    void formFirstAndPortalLaterIsStillOnePerson() {
        var name = "u" + UUID.randomUUID().toString().replace("-", "");
        var form = form(name, "Jo " + name, "1980-04-23");
        var event = Sender.event(UUID.randomUUID().toString(), "Hello").replace("Maria Lopez", "Jo " + name);
        var portal =
                ledgers.sent(ledgers.messageId(sender.portal(event))).message().patient();
        assertThat(portal.key()).isEqualTo(form.key());
    }

    @Test
    void manyAtOnceFromOneNewAddressAreOnePerson() throws Exception {
        var name = "u" + UUID.randomUUID().toString().replace("-", "");
        try (var threads = Executors.newFixedThreadPool(16)) {
            threads.invokeAll(IntStream.range(0, 16)
                    .mapToObj(number -> (Callable<Object>) () -> post(name, "Jo " + name, "1990-05-05"))
                    .toList());
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ledgers.rows("select id from message where attempts = 0")
                        .isEmpty());
        assertThat(ledgers.rows("select id from person where email = ?", name + "@example.org"))
                .hasSize(1);
    }

    private Person form(String address, String name, String birthDate) {
        return ledgers.sent(ledgers.messageId(post(address, name, birthDate)))
                .message()
                .patient();
    }

    private HttpResponse<String> post(String address, String name, String birthDate) {
        return sender.form(
                "/forms/form",
                Map.of("name", name, "email", address + "@Example.org", "birthDate", birthDate, "message", "Refill"),
                Map.of());
    }

    private Person mail(String address, String name) {
        var words = UUID.randomUUID().toString();
        MailServer.deliver("From: %s <%s@example.org>\nMessage-ID: <%s@x>\nSubject: Refill\n\n%s\n"
                .formatted(name, address, words, words));
        return ledgers.sent(ledgers.stored(words)).message().patient();
    }
}

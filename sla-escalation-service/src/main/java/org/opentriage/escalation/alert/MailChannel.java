package org.opentriage.escalation.alert;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.calendar.Calendars;
import org.opentriage.escalation.oncall.Member;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** By mail. The Message-ID is made from the alert's id, so mail programs and people see a repeat as the same mail. */
@Component
class MailChannel implements AlertChannel {

    private static final int CLINICAL_URGENT = 5;
    private static final int PERMANENT = 500;

    private final JavaMailSender sender;
    private final AlertProperties properties;
    private final Calendars calendars;

    MailChannel(JavaMailSender sender, AlertProperties properties, Calendars calendars) {
        this.sender = sender;
        this.properties = properties;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public void deliver(Alert alert, Member recipient) throws Undeliverable {
        try {
            sender.send(mail(alert, recipient));
        } catch (MailSendException e) {
            if (e.getFailedMessages().values().stream().anyMatch(MailChannel::refusesTheAddress)) {
                throw new Undeliverable("the mail server refuses the address");
            }
            throw e;
        } catch (AddressException e) {
            throw new Undeliverable("the address can not be read");
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail could not be written", e);
        }
    }

    private MimeMessage mail(Alert alert, Member recipient) throws MessagingException {
        var text = AlertText.of(
                alert,
                properties.uiUrl(),
                calendars.of(PracticeContext.current()).zone());
        var mail = sender.createMimeMessage();
        mail.setFrom("OpenTriage <" + properties.from() + ">");
        mail.setRecipients(RecipientType.TO, recipient.email());
        mail.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        mail.setText(text.plain(), StandardCharsets.UTF_8.name());
        mail.setHeader("Message-ID", messageId(alert.id()));
        // Mail programs show the alerts of one ticket as one conversation.
        mail.setHeader("References", messageId(alert.ticketId().value()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("X-OpenTriage-Alert", alert.id().toString());
        if (alert.facts().score() == CLINICAL_URGENT) {
            mail.setHeader("Importance", "high");
        }
        return mail;
    }

    private String messageId(Object id) {
        var from = properties.from();
        return "<" + id + from.substring(from.indexOf('@')) + ">";
    }

    private static boolean refusesTheAddress(@Nullable Exception failure) {
        while (failure instanceof MessagingException e) {
            if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
            failure = e.getNextException();
        }
        return false;
    }
}

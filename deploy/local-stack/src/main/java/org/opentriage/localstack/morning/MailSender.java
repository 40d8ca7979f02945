package org.opentriage.localstack.morning;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** A mail program: SMTP to the practice's mailbox. */
final class MailSender implements Sender {

    private static final String PRACTICE = "frontdesk@demo.example";

    private final Session session;
    private final Instant begun;

    /** @param begun when the morning began; the same one makes the same mails */
    MailSender(int smtp, Instant begun) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(smtp));
        settings.put("mail.smtp.connectiontimeout", "10000");
        settings.put("mail.smtp.timeout", "30000");
        this.session = Session.getInstance(settings);
        this.begun = begun;
    }

    @Override
    public void send(SampleMessage message) throws IOException {
        try {
            var sent = begun.minus(Duration.ofMinutes(message.minutesAgo()));
            var mail = new Mail(session, "<morning-" + message.id() + "@mail.example>");
            mail.setFrom(new InternetAddress(
                    message.patient().email(), message.patient().name(), "UTF-8"));
            mail.setRecipients(RecipientType.TO, PRACTICE);
            mail.setSubject(message.subject(), "UTF-8");
            mail.setSentDate(Date.from(sent));
            mail.setText(message.body(), "UTF-8");
            Transport.send(mail);
        } catch (MessagingException e) {
            throw new IOException("The mail server did not take a mail", e);
        }
    }

    /** Keeps the message id that it was given. */
    private static final class Mail extends MimeMessage {

        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

package org.opentriage.localstack.surroundings.sinks;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.opentriage.localstack.surroundings.mail.MailServer;

/** The mail that the staff got: reminders and breach alerts. */
final class StaffMail {

    /** One mail as a person sees it. */
    record Item(String at, String to, String subject, String text) {}

    private final MailServer mail;

    StaffMail(MailServer mail) {
        this.mail = mail;
    }

    /** All of it, oldest first; the practice's own mailbox is left out. */
    List<Item> all() {
        return mail.addresses().stream()
                .filter(address -> !address.equals(MailServer.PRACTICE))
                .flatMap(address -> mail.of(address).stream().map(message -> item(address, message)))
                .sorted(Comparator.comparing(Item::at))
                .toList();
    }

    private static Item item(String address, MimeMessage message) {
        try {
            var sent = message.getSentDate();
            return new Item(
                    sent == null ? "" : sent.toInstant().toString(),
                    address,
                    String.valueOf(message.getSubject()),
                    text(message));
        } catch (MessagingException | IOException e) {
            return new Item("", address, "(unreadable)", e.getClass().getSimpleName());
        }
    }

    /** The first plain text in it, however deep. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = text(parts.getBodyPart(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return part.isMimeType("text/plain") ? String.valueOf(part.getContent()) : "";
    }
}

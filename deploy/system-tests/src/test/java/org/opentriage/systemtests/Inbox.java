package org.opentriage.systemtests;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The mailbox of a staff member, read by IMAP. */
public final class Inbox {

    private final int imapPort;
    private final String member;

    Inbox(int imapPort, String member) {
        this.imapPort = imapPort;
        this.member = member;
    }

    /** Every mail, raw. */
    public List<String> mails() {
        var properties = new Properties();
        properties.put("mail.imap.port", String.valueOf(imapPort));
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("localhost", member + "@demo.example", member);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<String>();
                for (var mail : inbox.getMessages()) {
                    mails.add(raw(mail));
                }
                return mails;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String raw(Message mail) throws MessagingException {
        try (var bytes = new ByteArrayOutputStream()) {
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

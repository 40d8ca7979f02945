package org.opentriage.localstack.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.localstack.staff.Staff;
import org.opentriage.localstack.surroundings.mail.MailServer;
import org.opentriage.testkit.ChildProcess;

class MailServerIT {

    private static final Staff STAFF =
            new Staff("demo", "Demo", List.of(new Staff.Person("nurse", "Nora", "nurse@demo.example", "clinician")));

    @TempDir
    Path folder;

    private final int smtp = ChildProcess.freePort();
    private final int imap = ChildProcess.freePort();

    @Test
    void aReaderNoticesNothingOfARestart() throws Exception {
        List<String> before;
        try (var server = start()) {
            assertThat(server.addresses()).containsExactly("frontdesk@demo.example", "nurse@demo.example");
            send("first");
            send("second");
            before = read();
        }
        try (var server = start()) {
            assertThat(server.of("frontdesk@demo.example")).hasSize(2);
            assertThat(read()).isEqualTo(before).hasSize(3);
            send("third");
            assertThat(read()).hasSize(4).containsAll(before).last().isEqualTo("3 third");
        }
    }

    private MailServer start() throws IOException {
        return MailServer.start(smtp, imap, folder, STAFF);
    }

    private void send(String subject) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(smtp));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("patient@mail.example");
        mail.setRecipients(RecipientType.TO, "frontdesk@demo.example");
        mail.setSubject(subject);
        mail.setText("…", "UTF-8");
        Transport.send(mail);
    }

    /** UIDVALIDITY first, then one line per mail: UID and subject. */
    private List<String> read() throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("localhost", imap, "frontdesk@demo.example", "frontdesk");
        var lines = new java.util.ArrayList<String>();
        try (store;
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            lines.add(String.valueOf(((UIDFolder) inbox).getUIDValidity()));
            for (var mail : inbox.getMessages()) {
                lines.add(((UIDFolder) inbox).getUID(mail) + " " + mail.getSubject());
            }
        }
        return lines;
    }
}

package org.opentriage.localstack.surroundings.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.opentriage.localstack.DemoSecrets;
import org.opentriage.localstack.staff.Staff;

/** SMTP and IMAP for the practice's mailbox and for each of the staff. A mail is on disk before its sender is told that it was taken. */
public final class MailServer implements AutoCloseable {

    /** The practice's own address. */
    public static final String PRACTICE = "frontdesk@demo.example";

    private final GreenMail mail;
    private final MailArchive archive;

    private MailServer(GreenMail mail, MailArchive archive) {
        this.mail = mail;
        this.archive = archive;
    }

    /** Starts both servers with all mail of earlier runs in place, under the same UIDs. */
    public static MailServer start(int smtp, int imap, Path folder, Staff staff) throws IOException {
        var setups = new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        };
        var server = new MailServer(new GreenMail(setups), new MailArchive(folder));
        server.openMailbox(PRACTICE, DemoSecrets.MAILBOX);
        for (var person : staff.people()) {
            server.openMailbox(person.email(), person.id());
        }
        server.mail.getUserManager().setMessageDeliveryHandler(server::deliver);
        server.mail.start();
        return server;
    }

    /** The mail of one address, oldest first. */
    public List<MimeMessage> of(String address) {
        var user = mail.getUserManager().getUserByEmail(address);
        return user == null
                ? List.of()
                : inbox(user).getNonDeletedMessages().stream()
                        .map(stored -> stored.getMimeMessage())
                        .toList();
    }

    /** Every address that has a mailbox here. */
    public List<String> addresses() {
        return mail.getUserManager().listUser().stream()
                .map(GreenMailUser::getEmail)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        mail.stop();
    }

    private void openMailbox(String address, String password) throws IOException {
        try {
            var user = mail.getUserManager().createUser(address, address, password);
            archive.load(address, inbox(user));
        } catch (UserException | MessagingException e) {
            throw new IOException("mailbox " + address + " could not be opened", e);
        }
    }

    private GreenMailUser deliver(MovingMessage message, MailAddress to) throws MessagingException, UserException {
        var known = mail.getUserManager().getUserByEmail(to.getEmail());
        var user =
                known == null ? mail.getUserManager().createUser(to.getEmail(), to.getEmail(), to.getEmail()) : known;
        archive.keep(user.getEmail(), message.getMessage());
        return user;
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return mail.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException("no inbox for " + user.getEmail(), e);
        }
    }
}

package org.opentriage.intake;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.opentriage.testkit.ChildProcess;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real IMAP server with the practice's mailbox, one for all tests of this JVM. */
public final class MailServer {

    private static final GreenMail SERVER = started();

    private MailServer() {}

    /** Delivers a raw mail. */
    public static void deliver(byte[] raw) {
        try {
            frontdesk().deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void deliver(String raw) {
        deliver(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Number of mails in the inbox that are marked as seen. */
    public static long seen() {
        try {
            var folder = SERVER.getManagers().getImapHostManager().getInbox(frontdesk());
            return folder.getMessages().stream()
                    .filter(message -> message.getFlags().contains(Flags.Flag.SEEN))
                    .count();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes away and comes back on the same port, empty and numbering anew. */
    public static void restart() {
        SERVER.stop();
        SERVER.start();
    }

    private static GreenMailUser frontdesk() {
        return SERVER.setUser("frontdesk@demo.example", "frontdesk@demo.example", "frontdesk");
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(ChildProcess.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return server;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        DynamicPropertyRegistrar mailPort() {
            return registry -> registry.add("test.imap.port", () -> {
                frontdesk();
                return SERVER.getImap().getPort();
            });
        }
    }
}

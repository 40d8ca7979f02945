package org.opentriage.escalation;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real SMTP server of the test's own. */
final class Mailroom implements AutoCloseable {

    private final List<MimeMessage> earlier = new ArrayList<>();
    private final int port;
    private GreenMail server;
    private boolean open = true;

    Mailroom() {
        server = start(0);
        port = server.getSmtp().getPort();
    }

    int port() {
        return port;
    }

    /** Nobody answers on the port from now on. */
    synchronized void away() {
        if (open) {
            earlier.addAll(List.of(server.getReceivedMessages()));
            server.stop();
            open = false;
        }
    }

    synchronized void back() {
        if (!open) {
            server = start(port);
            open = true;
        }
    }

    private static GreenMail start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Mails to this person, in order of arrival. */
    synchronized List<MimeMessage> to(String member) {
        var now = open ? List.of(server.getReceivedMessages()) : List.<MimeMessage>of();
        return Stream.concat(earlier.stream(), now.stream())
                .filter(mail -> recipient(mail).equals(member + "@demo.example"))
                .toList();
    }

    /** Subjects of the mails to this person that link to the ticket. */
    List<String> subjects(String member, TicketStory about) {
        return to(member).stream()
                .filter(mail -> header(mail, "References").contains(about.id().toString()))
                .map(mail -> header(mail, "Subject"))
                .toList();
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.join(" ", mail.getHeader(name) == null ? new String[0] : mail.getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage mail) {
        return header(mail, "To");
    }

    @Override
    public void close() {
        away();
    }
}

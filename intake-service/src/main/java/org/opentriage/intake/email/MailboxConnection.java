package org.opentriage.intake.email;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.source.Source;

/**
 * One open IMAP connection to one inbox, opened read-only: it never marks, moves or deletes anything. Reads whole raw mails by UID and
 * trusts nothing else that the server says about them.
 */
final class MailboxConnection implements AutoCloseable {

    private static final int CHUNK_BYTES = 1 << 20;

    private final Store store;
    private final IMAPFolder inbox;
    private final int largestBytes;

    private MailboxConnection(Store store, IMAPFolder inbox, int largestBytes) {
        this.store = store;
        this.inbox = inbox;
        this.largestBytes = largestBytes;
    }

    /** A mail as the server holds it; {@code cut} when it was larger than allowed and the rest was not read. */
    record RawMail(byte[] bytes, boolean cut) {}

    static MailboxConnection open(Source.Mailbox mailbox, MailboxProperties properties) throws MessagingException {
        var protocol = mailbox.tls() ? "imaps" : "imap";
        var store = Session.getInstance(settings(protocol, properties)).getStore(protocol);
        try {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            var inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return new MailboxConnection(
                    store, inbox, Math.toIntExact(properties.largest().toBytes()));
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties settings(String protocol, MailboxProperties properties) {
        var millis = String.valueOf(properties.timeout().toMillis());
        var settings = new Properties();
        settings.put("mail." + protocol + ".connectiontimeout", millis);
        settings.put("mail." + protocol + ".timeout", millis);
        settings.put("mail." + protocol + ".writetimeout", millis);
        settings.put("mail." + protocol + ".peek", "true");
        settings.put("mail." + protocol + ".fetchsize", String.valueOf(CHUNK_BYTES));
        settings.put("mail." + protocol + ".ignorebodystructuresize", "true");
        settings.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.put("mail." + protocol + ".connectionpoolsize", "1");
        return settings;
    }

    /** UIDs count inside this; a new value means that the server numbers anew. */
    long validity() throws MessagingException {
        return inbox.getUIDValidity();
    }

    /** UIDs after the given one that the server has now, ascending. */
    List<Long> after(long uid) throws MessagingException {
        inbox.getMessageCount();
        var messages = inbox.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        var uids = new ArrayList<Long>();
        for (var message : messages) {
            if (message != null && inbox.getUID(message) > uid) {
                uids.add(inbox.getUID(message));
            }
        }
        uids.sort(Comparator.naturalOrder());
        return uids;
    }

    /** The UID before the first mail that arrived on or after that day: where a first reading starts. */
    long beforeArrivals(Instant since) throws MessagingException {
        long next = inbox.getUIDNext();
        var recent = inbox.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)));
        long first = next;
        for (var message : recent) {
            first = Math.min(first, inbox.getUID(message));
        }
        return Math.max(first - 1, 0);
    }

    /** The mail with that UID; absent when it was deleted meanwhile. */
    @Nullable
    RawMail fetch(long uid) throws MessagingException, IOException {
        var message = inbox.getMessageByUID(uid);
        if (!(message instanceof IMAPMessage mail) || mail.isExpunged()) {
            return null;
        }
        mail.setPeek(true);
        byte[] bytes;
        try (InputStream raw = mail.getMimeStream()) {
            bytes = raw.readNBytes(largestBytes + 1);
        }
        boolean cut = bytes.length > largestBytes;
        return new RawMail(cut ? Arrays.copyOf(bytes, largestBytes) : bytes, cut);
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (inbox.isOpen()) {
                inbox.close(false);
            }
        } finally {
            store.close();
        }
    }
}

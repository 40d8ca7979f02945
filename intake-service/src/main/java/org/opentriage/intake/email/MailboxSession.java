package org.opentriage.intake.email;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opentriage.intake.ledger.IncomingMessage;
import org.opentriage.intake.ledger.Ledger;
import org.opentriage.intake.reconcile.Cursors;
import org.opentriage.intake.reconcile.Cursors.Cursor;
import org.opentriage.intake.source.Source;
import org.opentriage.runtime.failpoint.Failpoints;

/**
 * Reads one mailbox over one connection: every mail after the cursor goes into the ledger, in the transaction that moves the cursor. A
 * mail that a person has read already is taken like any other; when the server numbers anew, all is read again and the ledger knows it.
 * A look that finds nothing costs the database nothing; the lease is renewed every few seconds.
 */
final class MailboxSession {

    static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEW = Duration.ofSeconds(4);
    private static final int BATCH = 50;
    private static final long BATCH_BYTES = 8L << 20;

    private final Source.Mailbox mailbox;
    private final MailboxConnection connection;
    private final Cursors cursors;
    private final Ledger ledger;
    private Cursor cursor;
    private long renewedNanos = System.nanoTime();

    /**
     * @param leased where reading stopped last time
     * @param since a mailbox that we never read, or that numbers anew, is read from this day on, and not its whole past
     */
    MailboxSession(
            Source.Mailbox mailbox,
            MailboxConnection connection,
            Cursors cursors,
            Ledger ledger,
            Cursor leased,
            Instant since)
            throws MessagingException {
        this.mailbox = mailbox;
        this.connection = connection;
        this.cursors = cursors;
        this.ledger = ledger;
        this.cursor = leased;
        if (leased.validity() != connection.validity()) {
            this.cursor = new Cursor(connection.validity(), connection.beforeArrivals(since));
            cursors.moveAlone(mailbox, cursor);
        }
    }

    /**
     * Stores what is new.
     *
     * @throws Cursors.LeaseLost when another instance reads this mailbox now
     */
    void look() throws MessagingException, IOException {
        renew();
        var uids = connection.after(cursor.position());
        for (int from = 0; from < uids.size(); ) {
            from += batch(uids.subList(from, uids.size()));
            renew();
        }
    }

    private void renew() {
        if (System.nanoTime() - renewedNanos < RENEW.toNanos()) {
            return;
        }
        var leased = cursors.lease(mailbox, LEASE).orElseThrow(() -> new Cursors.LeaseLost(mailbox.id()));
        if (!leased.equals(cursor)) {
            throw new Cursors.LeaseLost(mailbox.id());
        }
        renewedNanos = System.nanoTime();
    }

    /** Stores the first mails of {@code uids} and answers how many of them were read. */
    private int batch(List<Long> uids) throws MessagingException, IOException {
        var mails = new ArrayList<IncomingMessage>();
        long bytes = 0;
        int read = 0;
        while (read < uids.size() && mails.size() < BATCH && bytes < BATCH_BYTES) {
            var mail = connection.fetch(uids.get(read));
            read++;
            if (mail != null) {
                mails.add(incoming(mail));
                bytes += mail.bytes().length;
            }
        }
        var next = new Cursor(cursor.validity(), uids.get(read - 1));
        Failpoints.hit("intake-mail-read-before-stored");
        if (mails.isEmpty()) {
            cursors.moveAlone(mailbox, next);
        } else {
            ledger.acceptAll(mails, () -> cursors.move(mailbox, next));
        }
        cursor = next;
        return read;
    }

    private IncomingMessage incoming(MailboxConnection.RawMail mail) {
        return new IncomingMessage(
                mailbox,
                MailIdentity.of(mail.bytes()),
                "message/rfc822",
                mail.cut() ? Map.of("cut", "true") : Map.of(),
                mail.bytes());
    }
}

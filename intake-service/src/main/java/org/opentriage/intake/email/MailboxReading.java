package org.opentriage.intake.email;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opentriage.intake.ledger.IncomingMessage;
import org.opentriage.intake.ledger.Ledger;
import org.opentriage.intake.reconcile.Cursors;
import org.opentriage.intake.reconcile.Cursors.Cursor;
import org.opentriage.intake.source.Source;
import org.opentriage.runtime.failpoint.Failpoints;
import org.springframework.stereotype.Component;

/**
 * One look into a mailbox: every mail after the cursor goes into the ledger, in the transaction that moves the cursor. A mail that a
 * person has read already is taken like any other; when the server numbers anew, all is read again and the ledger knows it.
 */
@Component
class MailboxReading {

    private static final int BATCH = 50;
    private static final long BATCH_BYTES = 8L << 20;
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Cursors cursors;
    private final Ledger ledger;
    private final Clock clock;
    private final MailboxProperties properties;

    MailboxReading(Cursors cursors, Ledger ledger, Clock clock, MailboxProperties properties) {
        this.cursors = cursors;
        this.ledger = ledger;
        this.clock = clock;
        this.properties = properties;
    }

    /** False when another instance reads this mailbox. */
    boolean lease(Source.Mailbox mailbox) {
        return cursors.lease(mailbox, LEASE).isPresent();
    }

    /** Stores what is new. */
    void look(Source.Mailbox mailbox, MailboxConnection connection) throws MessagingException, IOException {
        var cursor = cursors.lease(mailbox, LEASE).orElse(null);
        if (cursor == null) {
            return;
        }
        if (cursor.validity() != connection.validity()) {
            cursor = start(mailbox, connection);
        }
        var uids = connection.after(cursor.position());
        for (int from = 0; from < uids.size(); ) {
            from += batch(mailbox, connection, cursor.validity(), uids.subList(from, uids.size()));
            if (from < uids.size() && !lease(mailbox)) {
                return;
            }
        }
    }

    /** A mailbox that we never read, or that numbers anew: its mails of the last days, and not its whole past. */
    private Cursor start(Source.Mailbox mailbox, MailboxConnection connection) throws MessagingException {
        var since = clock.instant().minus(properties.history());
        var cursor = new Cursor(connection.validity(), connection.beforeArrivals(since));
        cursors.moveAlone(mailbox, cursor);
        return cursor;
    }

    /** Stores the first mails of {@code uids} and answers how many of them were read. */
    private int batch(Source.Mailbox mailbox, MailboxConnection connection, long validity, List<Long> uids)
            throws MessagingException, IOException {
        var mails = new ArrayList<IncomingMessage>();
        long bytes = 0;
        int read = 0;
        while (read < uids.size() && mails.size() < BATCH && bytes < BATCH_BYTES) {
            var mail = connection.fetch(uids.get(read));
            read++;
            if (mail != null) {
                mails.add(incoming(mailbox, mail));
                bytes += mail.bytes().length;
            }
        }
        var cursor = new Cursor(validity, uids.get(read - 1));
        Failpoints.hit("intake-mail-read-before-stored");
        if (mails.isEmpty()) {
            cursors.moveAlone(mailbox, cursor);
        } else {
            ledger.acceptAll(mails, () -> cursors.move(mailbox, cursor));
        }
        return read;
    }

    private static IncomingMessage incoming(Source.Mailbox mailbox, MailboxConnection.RawMail mail) {
        return new IncomingMessage(
                mailbox,
                MailIdentity.of(mail.bytes()),
                "message/rfc822",
                mail.cut() ? Map.of("cut", "true") : Map.of(),
                mail.bytes());
    }
}

package org.opentriage.intake.email;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opentriage.intake.ledger.Ledger;
import org.opentriage.intake.reconcile.Cursors;
import org.opentriage.intake.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox until it is stopped: looks over a connection that stays open, and when that breaks, connects again at growing
 * distance. While another instance holds the mailbox, it only asks for the lease.
 */
final class MailboxReader implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private final Source.Mailbox mailbox;
    private final Cursors cursors;
    private final Ledger ledger;
    private final Clock clock;
    private final MailboxProperties properties;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration wait = FIRST_RETRY;

    MailboxReader(Source.Mailbox mailbox, Cursors cursors, Ledger ledger, Clock clock, MailboxProperties properties) {
        this.mailbox = mailbox;
        this.cursors = cursors;
        this.ledger = ledger;
        this.clock = clock;
        this.properties = properties;
    }

    /** Asks the reader to end after what it does now; it is never interrupted inside the database or a mail server's answer. */
    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        while (!stoppedWithin(Duration.ZERO)) {
            try {
                var leased = cursors.lease(mailbox, MailboxSession.LEASE);
                if (leased.isPresent()) {
                    readUntilBroken(leased.get());
                }
                wait = FIRST_RETRY;
            } catch (Exception e) {
                tell(e);
            }
            if (!stoppedWithin(wait)) {
                wait = shorter(wait.multipliedBy(2), properties.retryAtMost());
            }
        }
    }

    private void readUntilBroken(Cursors.Cursor leased) throws Exception {
        try (var connection = MailboxConnection.open(mailbox, properties)) {
            log.info("mailbox {}: connected", mailbox.id());
            var since = clock.instant().minus(properties.history());
            var session = new MailboxSession(mailbox, connection, cursors, ledger, leased, since);
            do {
                session.look();
                wait = FIRST_RETRY;
            } while (!stoppedWithin(properties.poll()));
            cursors.release(mailbox);
        }
    }

    private void tell(Exception e) {
        log.warn(
                "mailbox {}: {}; connecting again in {}",
                mailbox.id(),
                e.getClass().getSimpleName(),
                wait);
        log.debug("mailbox {}", mailbox.id(), e);
    }

    /** True when the reader is to stop. */
    private boolean stoppedWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

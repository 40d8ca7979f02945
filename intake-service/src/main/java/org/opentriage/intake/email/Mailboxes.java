package org.opentriage.intake.email;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opentriage.intake.ledger.Ledger;
import org.opentriage.intake.reconcile.Cursors;
import org.opentriage.intake.source.Source;
import org.opentriage.intake.source.Sources;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps one reader per mailbox running. They look at short intervals over an open connection. IDLE is left out on purpose: servers and
 * libraries lose its wake-ups silently, and a look costs one short command.
 */
@Component
class Mailboxes implements SmartLifecycle {

    private static final Duration STOP = Duration.ofSeconds(2);

    private final Sources sources;
    private final Cursors cursors;
    private final Ledger ledger;
    private final Clock clock;
    private final MailboxProperties properties;
    private final Map<MailboxReader, Thread> readers = new LinkedHashMap<>();

    Mailboxes(Sources sources, Cursors cursors, Ledger ledger, Clock clock, MailboxProperties properties) {
        this.sources = sources;
        this.cursors = cursors;
        this.ledger = ledger;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        for (var mailbox : sources.all(Source.Mailbox.class)) {
            var reader = new MailboxReader(mailbox, cursors, ledger, clock, properties);
            readers.put(
                    reader, Thread.ofVirtual().name("mailbox-" + mailbox.id()).start(reader));
        }
    }

    @Override
    public synchronized void stop() {
        readers.keySet().forEach(MailboxReader::stop);
        readers.values().forEach(Mailboxes::join);
        readers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !readers.isEmpty();
    }

    private static void join(Thread reader) {
        try {
            reader.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

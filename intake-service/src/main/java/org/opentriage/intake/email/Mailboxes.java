package org.opentriage.intake.email;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opentriage.intake.source.Source;
import org.opentriage.intake.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps one reader per mailbox running: looks each second over a connection that stays open, and when that breaks, connects again at
 * growing distance. IDLE is left out on purpose: servers and libraries lose its wake-ups silently, and the look costs one short command.
 */
@Component
class Mailboxes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Mailboxes.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Sources sources;
    private final MailboxReading reading;
    private final MailboxProperties properties;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private List<Thread> readers = List.of();

    Mailboxes(Sources sources, MailboxReading reading, MailboxProperties properties) {
        this.sources = sources;
        this.reading = reading;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        running = true;
        readers = sources.all(Source.Mailbox.class).stream()
                .map(mailbox ->
                        Thread.ofVirtual().name("mailbox-" + mailbox.id()).start(new Reader(mailbox)))
                .toList();
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopping.countDown();
        readers.forEach(Mailboxes::join);
        readers = List.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Reads one mailbox until the application stops. */
    private final class Reader implements Runnable {

        private final Source.Mailbox mailbox;
        private Duration wait = FIRST_RETRY;

        Reader(Source.Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void run() {
            while (running) {
                try {
                    if (reading.lease(mailbox)) {
                        readUntilBroken();
                    }
                } catch (Exception e) {
                    tell(e);
                }
                pause(wait);
                wait = shorter(wait.multipliedBy(2), properties.retryAtMost());
            }
        }

        private void readUntilBroken() throws Exception {
            try (var connection = MailboxConnection.open(mailbox, properties)) {
                log.info("mailbox {}: connected", mailbox.id());
                while (running) {
                    reading.look(mailbox, connection);
                    wait = FIRST_RETRY;
                    pause(properties.poll());
                }
            }
        }

        private void tell(Exception e) {
            if (running) {
                log.warn(
                        "mailbox {}: {}; connecting again in {}",
                        mailbox.id(),
                        e.getClass().getSimpleName(),
                        wait);
                log.debug("mailbox {}", mailbox.id(), e);
            }
        }
    }

    /** Ends early when the application stops; a reader is never interrupted inside the database or the mail server's answer. */
    private void pause(Duration time) {
        try {
            stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

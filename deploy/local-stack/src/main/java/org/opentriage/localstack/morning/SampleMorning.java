package org.opentriage.localstack.morning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opentriage.localstack.DemoSecrets;
import org.opentriage.localstack.LocalStack;
import org.opentriage.runtime.time.Pause;

/** Sends the sample messages through the real channels and waits until each is in a ticket. */
public final class SampleMorning {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final List<SampleMessage> messages;
    private final Instant begun;

    /**
     * One morning.
     *
     * @param file one JSON object a line, as deploy/practice/morning.jsonl
     * @param begun when it is sent for the first time; each message was written some minutes before
     */
    public SampleMorning(LocalStack stack, Path file, Instant begun) throws IOException {
        this.stack = stack;
        this.begun = begun;
        this.messages = SampleMessage.of(file);
    }

    /** How many messages it has. */
    public int size() {
        return messages.size();
    }

    /** Sends all, in the order of the file; a second sending of the same morning changes nothing. */
    public void send() throws IOException {
        var senders = Map.of(
                "PORTAL", new PortalSender(stack.intake(), Clock.systemUTC(), begun),
                "WEB_FORM", new FormSender(stack.intake()),
                "VOICEMAIL", new VoicemailSender(URI.create(DemoSecrets.voicemailUrl(stack.ports()))),
                "EMAIL", new MailSender(stack.ports().smtp(), begun));
        for (var message : messages) {
            var sender = senders.get(message.channel());
            if (sender == null) {
                throw new IOException(message.id() + " has an unknown channel: " + message.channel());
            }
            sender.send(message);
        }
    }

    /**
     * Waits until every message is in a ticket, at most a minute.
     *
     * @return how many are
     */
    public int awaitTickets() throws IOException {
        var queue = Queue.loggedIn(stack.identity(), stack.routing());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int arrived = queue.messages();
        while (arrived < messages.size() && System.nanoTime() < deadline) {
            Pause.of(Duration.ofMillis(200));
            arrived = queue.messages();
        }
        return arrived;
    }
}

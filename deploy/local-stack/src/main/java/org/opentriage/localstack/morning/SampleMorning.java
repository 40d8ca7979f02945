package org.opentriage.localstack.morning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

    /** @param file one JSON object a line, as deploy/practice/morning.jsonl */
    public SampleMorning(LocalStack stack, Path file) throws IOException {
        this.stack = stack;
        this.messages = SampleMessage.of(file);
    }

    /** How many messages it has. */
    public int size() {
        return messages.size();
    }

    /** Sends all, in the order of the file; each has the same id every time, so a second sending changes nothing. */
    public void send() throws IOException {
        var clock = Clock.systemUTC();
        var senders = Map.of(
                "PORTAL", new PortalSender(stack.intake(), clock),
                "WEB_FORM", new FormSender(stack.intake()),
                "VOICEMAIL", new VoicemailSender(URI.create(DemoSecrets.voicemailUrl(stack.ports()))),
                "EMAIL", new MailSender(stack.ports().smtp(), clock));
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

package org.opentriage.systemtests.chaos;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.opentriage.systemtests.Suite;

/**
 * Sends portal messages at a steady rate as a portal would: keeps the webhook id and tries again until it has a 2xx. What was
 * acknowledged is the ledger that the suite is held to; what was sent more than once must still be one.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int PER_SECOND = 20;
    private static final List<String> TEXTS = List.of(
            "Could you please refill my lisinopril 10 mg?",
            "I need to move my appointment next Tuesday.",
            "I was charged twice on my last statement.",
            "My lab results came back, what does the number mean?");

    private final Suite suite;
    private final String word;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> emergencies = new ConcurrentLinkedQueue<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock;
    private volatile boolean sending = true;

    SteadyLoad(Suite suite, String word) {
        this.suite = suite;
        this.word = word;
        this.clock = Thread.ofPlatform().daemon().start(this::tick);
    }

    /** External id to message id of everything that got a 2xx. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Message ids of the score-5 messages among them. */
    List<String> emergencies() {
        return emergencies.stream().map(acknowledged::get).toList();
    }

    private void tick() {
        long next = System.nanoTime();
        for (int n = 0; sending; n++) {
            int number = n;
            senders.submit(() -> deliver(number));
            next += 1_000_000_000L / PER_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void deliver(int number) {
        var id = UUID.randomUUID().toString();
        boolean emergency = number % 40 == 0;
        var text = emergency ? "I have crushing chest pain since an hour." : TEXTS.get(number % TEXTS.size());
        var event = suite.channels().portalEvent(id, "Load " + id, "Message", text + " " + word);
        var webhookId = UUID.randomUUID().toString();
        while (!tryOnce(webhookId, id, event)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        if (emergency) {
            emergencies.add(id);
        }
    }

    private boolean tryOnce(String webhookId, String id, String event) {
        try {
            var answer = suite.channels().portalRaw(webhookId, event, null);
            if (answer.status() == 202 || answer.status() == 200) {
                acknowledged.put(id, answer.json().path("messageId").asString());
                return true;
            }
            return false;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Stops sending and waits until every message under way has its answer. */
    @Override
    public void close() {
        sending = false;
        try {
            clock.join();
            senders.shutdown();
            if (!senders.awaitTermination(120, TimeUnit.SECONDS)) {
                throw new AssertionError("some messages never got an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

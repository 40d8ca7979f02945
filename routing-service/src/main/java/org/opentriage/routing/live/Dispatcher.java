package org.opentriage.routing.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads each practice's feed once and hands the frames to everybody who listens: work grows with changes, not with changes times
 * screens. Woken by commits of this process; looks by itself for those of other instances.
 */
@Component
class Dispatcher implements SmartLifecycle {

    /** More than this at once is quicker fetched anew. */
    static final long LARGEST_GAP = 1000;

    private static final Duration BLIND = Duration.ofSeconds(5);

    private final FeedReader feed;
    private final Map<PracticeId, Set<Subscriber>> subscribers = new HashMap<>();
    private final Map<PracticeId, Long> sent = new HashMap<>();
    private volatile boolean running;
    private volatile long lastLook = System.nanoTime();

    Dispatcher(FeedReader feed) {
        this.feed = feed;
    }

    /** From now on the subscriber gets every frame after some number that is not later than the present one. */
    synchronized void add(Subscriber subscriber) {
        var practice = subscriber.practice();
        if (!subscribers.containsKey(practice)) {
            sent.put(practice, head(practice));
            subscribers.put(practice, ConcurrentHashMap.newKeySet());
        }
        subscribers.getOrDefault(practice, Set.of()).add(subscriber);
        if (!running) {
            subscriber.close();
        }
    }

    synchronized void remove(Subscriber subscriber) {
        var others = subscribers.getOrDefault(subscriber.practice(), Set.of());
        others.remove(subscriber);
        if (others.isEmpty()) {
            subscribers.remove(subscriber.practice());
            sent.remove(subscriber.practice());
        }
    }

    long head(PracticeId practice) {
        return PracticeContext.callAsSystem(() -> feed.heads(List.of(practice))).getOrDefault(practice, 0L);
    }

    /** One round: sends what is new. */
    void round() {
        var listening = listening();
        if (!listening.isEmpty()) {
            PracticeContext.callAsSystem(() -> feed.heads(listening.keySet())).forEach((practice, head) -> {
                var last = listening.getOrDefault(practice, head);
                if (head > last) {
                    PracticeContext.run(practice, () -> send(practice, last, head));
                }
            });
        }
        lastLook = System.nanoTime();
    }

    /** Whether changes would be seen. While the database is away they are not, and a stream that says nothing would be a lie. */
    boolean looks() {
        return System.nanoTime() - lastLook < BLIND.toNanos();
    }

    private void send(PracticeId practice, long last, long head) {
        var frames = head - last > LARGEST_GAP ? List.of(Frame.resync(head)) : feed.between(last, head);
        Set<Subscriber> receivers;
        synchronized (this) {
            sent.replace(practice, head);
            receivers = Set.copyOf(subscribers.getOrDefault(practice, Set.of()));
        }
        receivers.forEach(receiver -> frames.forEach(receiver::offer));
    }

    /** A copy: practice and the last number sent. */
    private synchronized Map<PracticeId, Long> listening() {
        return Map.copyOf(sent);
    }

    synchronized void close(Predicate<Subscriber> which) {
        subscribers.values().forEach(some -> some.stream().filter(which).forEach(Subscriber::close));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams end first, so that a graceful shutdown does not wait for them; clients resume elsewhere. */
    @Override
    public void stop() {
        running = false;
        close(everybody -> true);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

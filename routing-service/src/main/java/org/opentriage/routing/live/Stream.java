package org.opentriage.routing.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opentriage.routing.queue.RoutingMeters;
import org.springframework.stereotype.Component;

/** Writes one stream until the client goes, the session ends, nothing can be seen any more, or it is time to come back. Blocks its (virtual) thread. */
@Component
class Stream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** Then the client comes back by itself, and its log-in is looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Dispatcher dispatcher;
    private final FeedReader feed;
    private final RoutingMeters meters;

    Stream(Dispatcher dispatcher, FeedReader feed, RoutingMeters meters) {
        this.dispatcher = dispatcher;
        this.feed = feed;
        this.meters = meters;
    }

    /**
     * Follows the feed of the subscriber's practice, which is the current one.
     *
     * @param lastSeen the number that the client has seen last; null = it starts now
     */
    void write(Subscriber subscriber, @Nullable Long lastSeen, OutputStream out) throws IOException {
        dispatcher.add(subscriber);
        meters.streamOpened();
        try {
            follow(subscriber, catchUp(subscriber, lastSeen, out), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            dispatcher.remove(subscriber);
            meters.streamClosed();
        }
    }

    /** Answers the number up to which the client knows everything now. Added before, so nothing falls between. */
    private long catchUp(Subscriber subscriber, @Nullable Long lastSeen, OutputStream out) throws IOException {
        var head = dispatcher.head(subscriber.practice());
        if (lastSeen != null && lastSeen < head) {
            var tooOld = head - lastSeen > Dispatcher.LARGEST_GAP || lastSeen < feed.oldest() - 1;
            if (tooOld) {
                out.write(Frame.resync(head).bytes());
            } else {
                for (var frame : feed.between(lastSeen, head)) {
                    out.write(frame.bytes());
                }
            }
        } else if (lastSeen != null && lastSeen > head) {
            out.write(Frame.resync(head).bytes());
        }
        out.write(Frame.place(head).bytes());
        out.flush();
        return head;
    }

    private void follow(Subscriber subscriber, long from, OutputStream out) throws IOException, InterruptedException {
        var seen = from;
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!subscriber.closed() && dispatcher.looks() && System.nanoTime() < end) {
            var frame = subscriber.next(HEARTBEAT);
            if (frame == null) {
                out.write(Frame.heartbeat());
                out.flush();
            } else if (frame.seq() > seen) {
                seen = frame.seq();
                out.write(frame.bytes());
            }
            if (subscriber.idle()) {
                out.flush();
            }
        }
    }
}

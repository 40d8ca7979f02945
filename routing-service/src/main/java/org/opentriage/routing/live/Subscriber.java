package org.opentriage.routing.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;

/**
 * One open stream: the dispatcher puts frames in, the stream's own virtual thread writes them out. A client that does not keep up is
 * closed and comes back with the last id that it has seen; nobody waits for it.
 */
final class Subscriber {

    private static final int PATIENCE = 1024;
    private static final Frame END = new Frame(Long.MAX_VALUE, new byte[0]);

    private final PracticeId practice;
    private final @Nullable String session;
    private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(PATIENCE);
    private volatile boolean closed;

    /** @param session id of the browser's session; absent with a bearer token */
    Subscriber(PracticeId practice, @Nullable String session) {
        this.practice = practice;
        this.session = session;
    }

    PracticeId practice() {
        return practice;
    }

    boolean belongsTo(String sessionId) {
        return sessionId.equals(session);
    }

    /** Never waits. */
    void offer(Frame frame) {
        if (!closed && !frames.offer(frame)) {
            close();
        }
    }

    /** The next frame; empty-handed after the given time, or at once when closed. */
    @Nullable
    Frame next(Duration atMost) throws InterruptedException {
        var frame = frames.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return frame == END ? null : frame;
    }

    boolean closed() {
        return closed;
    }

    boolean idle() {
        return frames.isEmpty();
    }

    void close() {
        closed = true;
        frames.clear();
        frames.offer(END);
    }
}

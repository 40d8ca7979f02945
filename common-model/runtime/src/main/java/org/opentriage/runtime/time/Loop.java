package org.opentriage.runtime.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A named background loop: runs its body whenever it is woken and at least once per period, survives every exception (waits a
 * second, then goes on) and knows when it last finished a round. A bean of this type starts and stops with the application and is
 * part of its health.
 */
public final class Loop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration period;
    private final Runnable body;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile long lastRoundNanos = System.nanoTime();
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param period longest time between two rounds
     * @param body one round; must itself be safe to repeat
     */
    public Loop(String name, Duration period, Runnable body) {
        this.name = name;
        this.period = period;
        this.body = body;
    }

    public String name() {
        return name;
    }

    /** Asks for a round as soon as possible; many wake-ups during a round ask for one more. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** How long ago the last round ended well. */
    public Duration sinceLastRound() {
        return Duration.ofNanos(System.nanoTime() - lastRoundNanos);
    }

    /** No good round for ten periods and ten seconds: somebody should look. */
    public boolean stalled() {
        return running && sinceLastRound().compareTo(period.multipliedBy(10).plusSeconds(10)) > 0;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        lastRoundNanos = System.nanoTime();
        thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }

    @Override
    public void stop() {
        Thread stopping;
        synchronized (this) {
            running = false;
            stopping = thread;
            thread = null;
        }
        wake();
        if (stopping != null) {
            join(stopping);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                wakeUps.tryAcquire(period.toNanos(), TimeUnit.NANOSECONDS);
                wakeUps.drainPermits();
                if (running) {
                    body.run();
                    lastRoundNanos = System.nanoTime();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                log.warn(
                        "loop {} failed with {}; goes on in {}",
                        name,
                        e.getClass().getSimpleName(),
                        AFTER_FAILURE);
                log.debug("loop {}", name, e);
                Pause.of(AFTER_FAILURE);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

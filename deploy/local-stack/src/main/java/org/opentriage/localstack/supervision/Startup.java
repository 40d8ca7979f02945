package org.opentriage.localstack.supervision;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts parts side by side. The first one that fails, or an interrupt, ends the starts of all others. */
public final class Startup {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Home home;
    private final Progress progress;

    public Startup(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /**
     * Returns when all are ready.
     *
     * @param ground what the services need in order to start
     * @param around what they need only later
     * @throws StackProblem that says which part failed, with the end of its log
     */
    public void start(List<Part<?>> ground, List<Part<?>> around, List<Part<?>> services) throws InterruptedException {
        var all = Stream.of(ground, around, services).flatMap(List::stream).toList();
        var notReady = new CountDownLatch(ground.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ExecutorCompletionService<Part<?>>(threads);
            for (var part : all) {
                starts.submit(() -> {
                    if (services.contains(part)) {
                        notReady.await();
                    }
                    start(part);
                    if (ground.contains(part)) {
                        notReady.countDown();
                    }
                    return part;
                });
            }
            try {
                await(starts, new ArrayList<>(all));
            } catch (ExecutionException e) {
                throw e.getCause() instanceof StackProblem problem ? problem : new StackProblem(e.toString(), e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void await(CompletionService<Part<?>> starts, List<Part<?>> missing)
            throws InterruptedException, ExecutionException {
        while (!missing.isEmpty()) {
            var next = starts.poll(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                progress.say(
                        "  still starting " + missing.stream().map(Part::title).collect(joining(", ")));
            } else {
                missing.remove(next.get());
            }
        }
    }

    private void start(Part<?> part) {
        long since = System.nanoTime();
        try {
            part.start();
        } catch (RuntimeException e) {
            throw new StackProblem(Diagnosis.of(part, e, home) + home.wayOut(), e);
        }
        progress.done(part.title() + " ready", since);
    }
}

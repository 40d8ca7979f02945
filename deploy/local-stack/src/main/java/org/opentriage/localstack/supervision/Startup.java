package org.opentriage.localstack.supervision;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Starts parts side by side. The first one that fails, or an interrupt, ends the starts of all others. */
public final class Startup {

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
        var missing = new CountDownLatch(ground.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ExecutorCompletionService<Part<?>>(threads);
            ground.forEach(part -> starts.submit(
                    () -> {
                        start(part);
                        missing.countDown();
                    },
                    part));
            around.forEach(part -> starts.submit(() -> start(part), part));
            services.forEach(part -> starts.submit(() -> {
                missing.await();
                start(part);
                return part;
            }));
            try {
                for (int rest = ground.size() + around.size() + services.size(); rest > 0; rest--) {
                    starts.take().get();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof StackProblem problem ? problem : new StackProblem(e.toString(), e);
            } finally {
                threads.shutdownNow();
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

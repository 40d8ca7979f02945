package org.opentriage.benchmarks.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code latency <messages> <per second>}: single messages at a constant rate, from the 202 to the queue over SSE.
 * {@code rate <messages> <connections>}: as fast as it goes, until every message shows in the queue.
 */
public final class Load {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final Sender sender;
    private final QueueWatcher watcher;

    private Load(String intake, String routing, String identity) throws IOException, InterruptedException {
        sender = new Sender(intake, client);
        watcher = QueueWatcher.start(routing, identity, client);
    }

    public static void main(String[] arguments) throws Exception {
        var load = new Load(
                property("intake", "http://localhost:8081"),
                property("routing", "http://localhost:8080"),
                property("identity", "http://localhost:9000"));
        int messages = Integer.parseInt(arguments[1]);
        int second = Integer.parseInt(arguments[2]);
        System.out.println(machine());
        switch (arguments[0]) {
            case "latency" -> load.latency(messages, second);
            case "rate" -> load.rate(messages, second);
            default -> throw new IllegalArgumentException("latency or rate");
        }
        System.exit(0);
    }

    private void latency(int messages, int perSecond) throws Exception {
        send(Math.min(200, messages), perSecond); // warm-up, not counted
        awaitAll();
        accepted.clear();
        var cpu = CpuByProcess.millis();
        long start = System.nanoTime();
        send(messages, perSecond);
        awaitAll();
        report("latency at %d/s".formatted(perSecond), messages, start, cpu);
    }

    private void send(int messages, int perSecond) throws Exception {
        long start = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                long due = start + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                int n = i;
                senders.submit(() -> accept(n));
            }
        }
    }

    private void rate(int messages, int connections) throws Exception {
        var cpu = CpuByProcess.millis();
        long start = System.nanoTime();
        var next = new AtomicInteger();
        try (var senders = Executors.newFixedThreadPool(connections)) {
            for (int c = 0; c < connections; c++) {
                senders.submit(() -> {
                    for (int n = next.getAndIncrement(); n < messages; n = next.getAndIncrement()) {
                        accept(n);
                    }
                });
            }
        }
        System.out.printf("accepted %d in %.1f s%n", messages, (System.nanoTime() - start) / 1e9);
        awaitAll();
        report("sustained over %d connections".formatted(connections), messages, start, cpu);
    }

    private void accept(int n) {
        try {
            accepted.put(sender.send(n), System.nanoTime());
        } catch (IOException e) {
            System.out.println("message " + n + " was not accepted: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until every accepted message shows in the queue; two minutes without progress end it. */
    private void awaitAll() throws InterruptedException {
        int before = -1;
        long quiet = System.nanoTime();
        while (!watcher.seen().keySet().containsAll(accepted.keySet())) {
            int now = watcher.seen().size();
            if (now != before) {
                before = now;
                quiet = System.nanoTime();
            } else if (System.nanoTime() - quiet > TimeUnit.MINUTES.toNanos(2)) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void report(String title, int messages, long start, Map<String, Long> cpuBefore) {
        long missing = accepted.keySet().stream()
                .filter(id -> !watcher.seen().containsKey(id))
                .count();
        var latencies = accepted.entrySet().stream()
                .filter(entry -> watcher.seen().containsKey(entry.getKey()))
                .mapToDouble(entry ->
                        Math.max(0, (watcher.seen().getOrDefault(entry.getKey(), 0L) - entry.getValue()) / 1e6))
                .sorted()
                .toArray();
        long last = accepted.keySet().stream()
                .mapToLong(id -> watcher.seen().getOrDefault(id, 0L))
                .max()
                .orElse(start);
        double seconds = (last - start) / 1e9;
        System.out.printf(
                "%s: %d messages in %.1f s = %.0f/s; failed or never shown: %d%n",
                title, messages, seconds, messages / seconds, missing + messages - accepted.size());
        System.out.printf(
                "202 to queue: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                at(latencies, .5), at(latencies, .9), at(latencies, .99), at(latencies, 1));
        CpuByProcess.millis()
                .forEach((name, millis) -> System.out.printf(
                        "%-12s %.2f ms CPU a message, %d MB resident%n",
                        name,
                        (millis - cpuBefore.getOrDefault(name, 0L)) / (double) messages,
                        CpuByProcess.residentMegabytes().getOrDefault(name, 0L)));
    }

    private static double at(double[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)];
    }

    private static String property(String name, String fallback) {
        return System.getProperty(name, fallback);
    }

    private static String machine() throws IOException {
        var cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .orElse("unknown cpu");
        return "%d cores, %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Arrays.asList(cpu.split(":")).getLast().strip(),
                        Runtime.version());
    }
}

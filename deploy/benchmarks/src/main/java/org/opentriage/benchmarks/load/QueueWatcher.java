package org.opentriage.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Watches the coordinator's queue over SSE and notes when each message first shows there. */
final class QueueWatcher {

    private static final Pattern IDS = Pattern.compile("\"messageIds\":\\[([^\\]]*)]");

    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    /** Message id to the nanosecond at which it was first seen. */
    Map<String, Long> seen() {
        return seen;
    }

    static QueueWatcher start(String routing, String identity, HttpClient client)
            throws IOException, InterruptedException {
        var watcher = new QueueWatcher();
        var request = HttpRequest.newBuilder(URI.create(routing + "/api/v1/stream"))
                .header("Authorization", "Bearer " + token(identity, client))
                .header("Accept", "text/event-stream")
                .build();
        var open = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("queue-watcher").start(() -> {
            try {
                var lines = client.send(request, BodyHandlers.ofLines()).body();
                open.countDown();
                lines.forEach(watcher::line);
            } catch (IOException e) {
                System.err.println("stream: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        open.await();
        return watcher;
    }

    private void line(String line) {
        if (!line.startsWith("data:")) {
            return;
        }
        long now = System.nanoTime();
        var ids = IDS.matcher(line);
        while (ids.find()) {
            for (var id : ids.group(1).split(",")) {
                seen.putIfAbsent(id.replace("\"", "").strip(), now);
            }
        }
    }

    private static String token(String identity, HttpClient client) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString("cli:cli".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var body = client.send(request, BodyHandlers.ofString()).body();
        return new JsonMapper().readTree(body).path("access_token").asString();
    }
}

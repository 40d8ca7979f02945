package org.opentriage.routing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opentriage.routing.Scene.NORTH;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentriage.routing.Assessed;
import org.opentriage.routing.RoutingTest;
import org.opentriage.routing.Scene;
import org.opentriage.routing.queue.QueueEntry;
import org.opentriage.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Screens see every change, in order, even after a dropped line. */
@RoutingTest
class LiveIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Scene scene;
    private final Dispatcher dispatcher;
    private final int port;

    @Autowired
    LiveIT(Scene scene, Dispatcher dispatcher, @LocalServerPort int port) {
        this.scene = scene;
        this.dispatcher = dispatcher;
        this.port = port;
    }

    @BeforeEach
    void start() {
        scene.clear();
    }

    @Test
    void anArrivalIsSeenByItsPracticeAndNobodyElse() throws Exception {
        try (var north = new Client("ada", "north", null);
                var south = new Client("zoe", "south", null)) {
            var ticket = scene.arrive(Assessed.refill("luis"));
            north.awaitTicket(ticket);
            assertThat(south.events).noneMatch(event -> event.name.equals("ticket"));
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndNothingTwice() throws Exception {
        var seen = dispatcher.head(NORTH);
        List<QueueEntry> missed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            missed.add(scene.arrive(Assessed.refill("missed" + i)));
        }
        try (var back = new Client("ada", "north", seen)) {
            for (var ticket : missed) {
                back.awaitTicket(ticket);
            }
            back.awaitTicket(scene.arrive(Assessed.refill("next")));
            var ids = back.events.stream().map(Event::id).toList();
            assertThat(ids).isSorted();
            assertThat(back.events.stream().filter(event -> event.name.equals("ticket")))
                    .extracting(Event::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whoMissedTooMuchOrKnowsAnotherPastIsToldToFetchAgain() throws Exception {
        scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("update feed_head set seq = seq + 5000 where practice_id = 'north'")
                        .update());
        var head = dispatcher.head(NORTH);
        try (var longAgo = new Client("ada", "north", head - 4000);
                var future = new Client("ada", "north", head + 4000)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(longAgo.events).anyMatch(event -> event.name.equals("resync")));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(future.events).anyMatch(event -> event.name.equals("resync")));
        }
    }

    @Test
    void numbersHaveNoGapsHoweverManyWriteAtOnce() throws Exception {
        var before = dispatcher.head(NORTH);
        try (var client = new Client("ada", "north", before);
                var writers = Executors.newFixedThreadPool(8)) {
            List<QueueEntry> arrived = new ArrayList<>();
            var work = LongStream.range(0, 80)
                    .mapToObj(i -> writers.submit(() -> scene.arrive(Assessed.bill("p" + i))))
                    .toList();
            for (var each : work) {
                arrived.add(each.get());
            }
            for (var ticket : arrived) {
                client.awaitTicket(ticket);
            }
        }
        var numbers = scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("select seq from feed where practice_id = 'north' and seq > ? order by seq")
                        .param(before)
                        .query(Long.class)
                        .list());
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(before + 1, dispatcher.head(NORTH))
                        .boxed()
                        .toList());
    }

    private record Event(long id, String name, String data) {}

    /** An event source. */
    private final class Client implements AutoCloseable {

        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final HttpClient http = HttpClient.newHttpClient();

        Client(String subject, String practice, @Nullable Long lastSeen) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/stream"))
                    .header("Authorization", "Bearer " + Tokens.of(subject, List.of("clinician"), practice))
                    .header("Accept", "text/event-stream");
            if (lastSeen != null) {
                request.header("Last-Event-ID", lastSeen.toString());
            }
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            Thread.ofVirtual().start(() -> read(lines));
            await().atMost(SOON).until(() -> !events.isEmpty());
        }

        void awaitTicket(QueueEntry ticket) {
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> events.stream()
                            .anyMatch(event -> event.data.contains(ticket.id().toString())));
        }

        private void read(BufferedReader lines) {
            long id = 0;
            var name = "place";
            var data = "";
            try {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty()) {
                        events.add(new Event(id, name, data));
                        name = "place";
                        data = "";
                    } else if (line.startsWith("id: ")) {
                        id = Long.parseLong(line.substring(4));
                    } else if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        data = line.substring(6);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}

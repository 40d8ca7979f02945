package org.opentriage.localstack.surroundings.sinks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What was sent, in memory and as one JSON line each on disk. */
final class Sent {

    /** @param kind {@code sms} or {@code webhook} */
    record Item(String at, String kind, String path, String body) {}

    private final Path file;
    private final List<Item> items = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();

    private Sent(Path file) {
        this.file = file;
    }

    static Sent keptIn(Path file) throws IOException {
        var sent = new Sent(file);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                sent.items.add(JsonMapper.shared().readValue(line, Item.class));
            }
        }
        return sent;
    }

    synchronized void keep(String kind, String path, String body) throws IOException {
        var item = new Item(clock.instant().toString(), kind, path, body);
        var line = JsonMapper.shared().writeValueAsString(item) + "\n";
        Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        items.add(item);
    }

    synchronized List<Item> all() {
        return List.copyOf(items);
    }
}

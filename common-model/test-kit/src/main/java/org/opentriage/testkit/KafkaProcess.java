package org.opentriage.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.opentriage.model.Topics;
import org.springframework.util.FileSystemUtils;

/** One KRaft broker as a JVM of its own, on its own data; topics are made by us, never by accident. */
public final class KafkaProcess implements Server {

    private static final int PARTITIONS = 4;

    /** In milliseconds; for as long, a compacted topic keeps every step of a ticket too: statistics read them (ADR 0017). */
    private static final String SEVEN_DAYS = "604800000";

    private static final List<String> TOPICS =
            List.of(Topics.MESSAGES, Topics.ASSESSED, Topics.TICKETS, Topics.CLOCKS, Topics.ESCALATIONS);
    private static final String CLUSTER = "b3BlbnRyaWFnZS1sb2NhbA";

    /** After a power loss it reads all of its data first. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final Duration END_LIMIT = Duration.ofSeconds(6);

    private final Path directory;
    private final int port;
    private final Path log;
    private ChildProcess process;

    private KafkaProcess(Path directory, int port, Path log) {
        this.directory = directory;
        this.port = port;
        this.log = log;
        this.process = launch();
    }

    /** Starts on existing data, or formats new data first; the suite's topics exist when it returns. Its log is in {@code directory}. */
    public static KafkaProcess start(Path directory, int port) {
        return start(directory, port, directory.resolve("kafka.log"));
    }

    /** Starts on existing data, or formats new data first; the suite's topics exist when it returns. */
    public static KafkaProcess start(Path directory, int port, Path log) {
        return new KafkaProcess(directory, port, log);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void restart() {
        process.kill9();
        process = launch();
    }

    /** Kills it, deletes all of its data and starts again: every event that was in Kafka alone is gone. */
    public void restartEmpty() {
        process.kill9();
        try {
            FileSystemUtils.deleteRecursively(directory.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = launch();
    }

    @Override
    public void close() {
        process.stop(END_LIMIT);
    }

    private ChildProcess launch() {
        var properties = directory.resolve("server.properties");
        var temporary = directory.resolve("tmp");
        try {
            FileSystemUtils.deleteRecursively(temporary);
            Files.createDirectories(temporary);
            var controller = controllerPort(directory);
            Files.writeString(properties, configuration(directory, port, controller));
            if (!Files.exists(directory.resolve("data/meta.properties"))) {
                format(properties);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka could not be prepared in " + directory, e);
        }
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary,
                "-Dlogback.configurationFile=org/opentriage/testkit/kafka-logback.xml",
                "-cp",
                System.getProperty("opentriage.kafka.class-path", System.getProperty("java.class.path")),
                "kafka.Kafka",
                properties.toString());
        var started = ChildProcess.start("Kafka", command, Map.of(), log);
        return started.await(this::ready, START_LIMIT);
    }

    /** Nobody else needs to know the controller's port; it is kept as long as nobody takes it while we are away. */
    private static int controllerPort(Path directory) throws IOException {
        var file = directory.resolve("controller.port");
        if (!Files.exists(file) || ChildProcess.listens(Integer.parseInt(Files.readString(file)))) {
            Files.writeString(file, String.valueOf(ChildProcess.freePort()));
        }
        return Integer.parseInt(Files.readString(file));
    }

    /** Does it lead every partition of the suite's topics? They exist in the controller first, on a busy machine by seconds. */
    private boolean ready() {
        if (!ChildProcess.listens(port)) {
            return false;
        }
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                (Object) bootstrapServers(),
                "request.timeout.ms",
                "5000",
                "default.api.timeout.ms",
                "5000"))) {
            var missing = new HashSet<>(TOPICS);
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream().map(KafkaProcess::topic).toList())
                    .all()
                    .get();
            admin.listOffsets(everyPartition()).all().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static NewTopic topic(String name) {
        boolean compacted = name.equals(Topics.TICKETS) || name.equals(Topics.CLOCKS);
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of(
                        "cleanup.policy",
                        compacted ? "compact" : "delete",
                        "retention.ms",
                        SEVEN_DAYS,
                        "min.compaction.lag.ms",
                        compacted ? SEVEN_DAYS : "0"));
    }

    private static Map<TopicPartition, OffsetSpec> everyPartition() {
        return TOPICS.stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    }

    private static String configuration(Path directory, int port, int controller) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=BROKER://localhost:%1$d
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.consumer.session.timeout.ms=15000
                group.consumer.min.session.timeout.ms=6000
                group.consumer.min.heartbeat.interval.ms=1000
                group.consumer.heartbeat.interval.ms=3000
                num.network.threads=2
                num.io.threads=4
                log.segment.bytes=67108864
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, controller, directory.resolve("data").toAbsolutePath());
    }

    private static void format(Path properties) {
        var out = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var arguments = new String[] {"format", "-t", CLUSTER, "-c", properties.toString(), "--ignore-formatted"};
        if (kafka.tools.StorageTool.execute(arguments, out) != 0) {
            throw new IllegalStateException("Kafka's data could not be formatted");
        }
    }
}

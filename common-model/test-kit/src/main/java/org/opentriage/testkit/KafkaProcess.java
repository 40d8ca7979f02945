package org.opentriage.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.opentriage.model.Topics;

/** One KRaft broker as a JVM of its own, on its own data; topics are made by us, never by accident. */
public final class KafkaProcess implements AutoCloseable {

    private static final int PARTITIONS = 4;
    private static final List<String> TOPICS =
            List.of(Topics.MESSAGES, Topics.ASSESSED, Topics.TICKETS, Topics.CLOCKS, Topics.ESCALATIONS);
    private static final String CLUSTER = "b3BlbnRyaWFnZS1sb2NhbA";

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
        var kafka = new KafkaProcess(directory, port, log);
        kafka.createTopics();
        return kafka;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public ChildProcess process() {
        return process;
    }

    public void kill9() {
        process.kill9();
    }

    /** Starts again after a stop or a kill, on the same data and port. */
    public void restart() {
        process.kill9();
        process = launch();
        createTopics();
    }

    /** Kills it, deletes all of its data and starts again: every event that was in Kafka alone is gone. */
    public void restartEmpty() {
        process.kill9();
        delete(directory.resolve("data"));
        process = launch();
        createTopics();
    }

    @Override
    public void close() {
        process.close();
    }

    private void createTopics() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers()))) {
            TOPICS.forEach(topic -> create(admin, topic));
            process.await(() -> serves(admin), Duration.ofSeconds(60));
        }
    }

    /** A topic exists in the controller before the broker leads it, on a busy machine by seconds. */
    private static boolean serves(Admin admin) {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : TOPICS) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                partitions.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        try {
            admin.listOffsets(partitions).all().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void create(Admin admin, String name) {
        boolean compacted = name.equals(Topics.TICKETS) || name.equals(Topics.CLOCKS);
        var topic = new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of("cleanup.policy", compacted ? "compact" : "delete", "retention.ms", "604800000"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("could not create topic " + name, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ChildProcess launch() {
        var properties = directory.resolve("server.properties");
        try {
            Files.createDirectories(directory);
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
                "-Dlogback.configurationFile=org/opentriage/testkit/kafka-logback.xml",
                "-cp",
                System.getProperty("opentriage.kafka.class-path", System.getProperty("java.class.path")),
                "kafka.Kafka",
                properties.toString());
        var started = ChildProcess.start("Kafka", command, Map.of(), log);
        return started.await(() -> answers(port), Duration.ofSeconds(60));
    }

    /** Nobody else needs to know the controller's port; it is kept as long as nobody takes it while we are away. */
    private static int controllerPort(Path directory) throws IOException {
        var file = directory.resolve("controller.port");
        if (!Files.exists(file) || ChildProcess.listens(Integer.parseInt(Files.readString(file)))) {
            Files.writeString(file, String.valueOf(ChildProcess.freePort()));
        }
        return Integer.parseInt(Files.readString(file));
    }

    private static boolean answers(int port) {
        if (!ChildProcess.listens(port)) {
            return false;
        }
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                "localhost:" + port,
                "request.timeout.ms",
                "2000",
                "default.api.timeout.ms",
                "2000");
        try (var admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.opentriage.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers that all tests of a JVM share: child processes, or containers when {@code TRIAGE_TEST_INFRA=containers}. */
final class Servers {

    private static final boolean CONTAINERS = "containers".equals(System.getenv("TRIAGE_TEST_INFRA"));
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Supplier<PostgresProcess> POSTGRES =
            SingletonSupplier.of(() -> temporary("postgres", PostgresProcess::start));
    private static final Supplier<KafkaProcess> KAFKA =
            SingletonSupplier.of(() -> temporary("kafka", KafkaProcess::start));
    private static final Supplier<PostgreSQLContainer> POSTGRES_CONTAINER = SingletonSupplier.of(() -> {
        var container = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=on");
        container.start();
        return container;
    });
    private static final Supplier<KafkaContainer> KAFKA_CONTAINER = SingletonSupplier.of(() -> {
        var container = new KafkaContainer("apache/kafka:4.2.1");
        container.start();
        return container;
    });

    private Servers() {}

    static PostgresProcess postgres() {
        return POSTGRES.get();
    }

    static KafkaProcess kafka() {
        return KAFKA.get();
    }

    /** A JDBC URL of a database that no other test class uses; user and password are in it. */
    static String freshDatabase(String role) {
        if (CONTAINERS) {
            var container = POSTGRES_CONTAINER.get();
            return container.getJdbcUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword();
        }
        var database = "test" + DATABASES.incrementAndGet();
        postgres().createDatabase(database);
        return postgres().url(database) + "?user=" + role + "&password=" + role;
    }

    static String bootstrapServers() {
        return CONTAINERS ? KAFKA_CONTAINER.get().getBootstrapServers() : kafka().bootstrapServers();
    }

    /** The broker for one more test class: without the records of earlier ones, which its consumers would read from the start. */
    static String emptiedBroker() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("triage."))
                    .toList();
            var deletable =
                    List.of(new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET));
            admin.incrementalAlterConfigs(topics.stream()
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic), topic -> deletable)))
                    .all()
                    .get();
            admin.deleteRecords(admin.describeTopics(topics).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(part -> new TopicPartition(topic.name(), part.partition())))
                            .collect(Collectors.toMap(part -> part, part -> RecordsToDelete.beforeOffset(-1))))
                    .all()
                    .get();
            return bootstrapServers();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** On data of its own, which goes when it has ended, at the end of this JVM. */
    private static <S extends Server> S temporary(String name, BiFunction<Path, Integer, S> start) {
        try {
            var data = Files.createTempDirectory("opentriage-" + name);
            var server = start.apply(data, ChildProcess.freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.kill9();
                FileSystemUtils.deleteRecursively(data.toFile());
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

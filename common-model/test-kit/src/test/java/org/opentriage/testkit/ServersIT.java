package org.opentriage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.model.Topics;

/** The servers themselves: whatever else is tested on them rests on these. */
class ServersIT {

    @TempDir
    Path directory;

    @Test
    void postgresKeepsWhatItCommittedWhenItIsKilled() throws SQLException {
        try (var postgres = PostgresProcess.start(directory, ChildProcess.freePort())) {
            postgres.createDatabase("opentriage");
            try (var intake = postgres.connect("opentriage", "intake");
                    var statement = intake.createStatement()) {
                statement.execute("create table kept (id int)");
                statement.execute("insert into kept values (1)");
            }
            postgres.kill9();
            assertThat(postgres.process().isAlive()).isFalse();
            postgres.restart();
            try (var intake = postgres.connect("opentriage", "intake");
                    var kept = intake.createStatement().executeQuery("select count(*) from kept")) {
                assertThat(kept.next()).isTrue();
                assertThat(kept.getInt(1)).isOne();
            }
        }
    }

    @Test
    void aRoleSeesItsOwnSchemaAlone() throws SQLException {
        var postgres = Servers.postgres();
        postgres.createDatabase("walls");
        try (var intake = postgres.connect("walls", "intake")) {
            intake.createStatement().execute("create table secret (id int)");
        }
        try (var routing = postgres.connect("walls", "routing");
                var statement = routing.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from intake.secret"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table public.mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void kafkaKeepsWhatItAcknowledgedWhenItIsKilledAndNothingWhenItIsWiped() throws Exception {
        try (var kafka = KafkaProcess.start(directory, ChildProcess.freePort())) {
            send(kafka);
            kafka.kill9();
            kafka.restart();
            assertThat(records(kafka)).isOne();
            kafka.restartEmpty();
            assertThat(records(kafka)).isZero();
        }
    }

    @Test
    void theServersOfATestLeaveNothingBehind() {
        var temporary = directory.resolve("tmp");
        assertThat(temporary.toFile().mkdir()).isTrue();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                UsesServers.class.getName());
        var test = ChildProcess.start("test", command, Map.of(), directory.resolve("test.log"));
        assertThat(test.awaitEnd(Duration.ofMinutes(2))).as(test.tail(15)).isZero();
        assertThat(temporary).isEmptyDirectory();
    }

    /** What a JVM of tests does. */
    static final class UsesServers {

        private UsesServers() {}

        public static void main(String... arguments) {
            Servers.freshDatabase("intake");
            Servers.bootstrapServers();
        }
    }

    private static void send(KafkaProcess kafka) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.ESCALATIONS, 0, "key", "value"))
                    .get();
        }
    }

    private static long records(KafkaProcess kafka) throws Exception {
        var partition = new TopicPartition(Topics.ESCALATIONS, 0);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            var latest = OffsetSpec.latest();
            return admin.listOffsets(Map.of(partition, latest))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }
}

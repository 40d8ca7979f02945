package org.opentriage.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentriage.localstack.supervision.Home;
import org.opentriage.localstack.supervision.JvmPart;
import org.opentriage.localstack.supervision.ServerPart;
import org.opentriage.localstack.supervision.StackProblem;
import org.opentriage.localstack.supervision.UnpackedJars;
import org.opentriage.testkit.KafkaProcess;
import org.opentriage.testkit.PostgresProcess;

/** How each process of the stack is launched. */
final class Services {

    private final Home home;
    private final Ports ports;
    private final UnpackedJars unpacked;

    Services(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.unpacked = new UnpackedJars(home.data().resolve("jars"));
    }

    List<JvmPart> all() {
        return List.of(
                service("intake", "intake-service", ports.intake()),
                service("classifier", "classifier-service", ports.classifier()),
                service("routing", "routing-service", ports.routing()),
                service("escalation", "sla-escalation-service", ports.escalation()));
    }

    ServerPart<PostgresProcess> postgres() {
        return new ServerPart<>(
                "postgres", "PostgreSQL", this::startPostgres, PostgresProcess::restart, PostgresProcess::process);
    }

    private PostgresProcess startPostgres() {
        var postgres = PostgresProcess.start(home.data().resolve("postgres"), ports.postgres(), home.log("postgres"));
        postgres.createDatabase(LocalStack.DATABASE);
        return postgres;
    }

    ServerPart<KafkaProcess> kafka() {
        return new ServerPart<>(
                "kafka",
                "Kafka",
                () -> KafkaProcess.start(home.data().resolve("kafka"), ports.kafka(), home.log("kafka")),
                KafkaProcess::restart,
                KafkaProcess::process);
    }

    JvmPart surroundings() {
        var command = java("-Xmx160m");
        command.addAll(List.of(
                "-cp",
                home.stackJar() + ":" + home.stackLibraries(),
                "org.opentriage.localstack.surroundings.Surroundings",
                String.valueOf(ports.offset()),
                home.root().toString(),
                home.data().toString()));
        var ready = URI.create("http://localhost:" + ports.sinks() + "/ready");
        return new JvmPart(
                "surroundings",
                "Mail, log-in, FHIR and sinks",
                new JvmPart.Launch(() -> command, Map.of(), home, ready));
    }

    private JvmPart service(String name, String module, int port) {
        var ready = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        return new JvmPart(
                name,
                module,
                new JvmPart.Launch(() -> application(home.jar(module)), environment(name, port), home, ready));
    }

    private List<String> application(Path jar) {
        try {
            var command = java("-Xmx160m");
            command.addAll(List.of("-cp", unpacked.classPath(jar), UnpackedJars.mainClass(jar)));
            return command;
        } catch (IOException e) {
            throw new StackProblem(jar + " can not be unpacked into " + home.data() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> java(String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }

    private Map<String, String> environment(String role, int port) {
        var all = new LinkedHashMap<>(DemoSecrets.environment(ports));
        all.put("SERVER_PORT", String.valueOf(port));
        all.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + ports.postgres() + "/" + LocalStack.DATABASE);
        all.put("SPRING_DATASOURCE_USERNAME", role);
        all.put("SPRING_DATASOURCE_PASSWORD", role);
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        all.put("OPENTRIAGE_SECURITY_ISSUER", "http://localhost:" + ports.identity());
        all.put("OPENTRIAGE_PRACTICE_FILES", home.practiceFile().toString());
        all.put("OPENTRIAGE_MAIL_HOST", "localhost");
        all.put("OPENTRIAGE_IMAP_PORT", String.valueOf(ports.imap()));
        all.put("OPENTRIAGE_SMTP_PORT", String.valueOf(ports.smtp()));
        all.put("SPRING_MAIL_HOST", "localhost");
        all.put("SPRING_MAIL_PORT", String.valueOf(ports.smtp()));
        all.put("OPENTRIAGE_UI_URL", "http://localhost:" + ports.routing());
        all.put("OPENTRIAGE_SERVICES_INTAKE", "http://localhost:" + ports.intake());
        all.put("OPENTRIAGE_SERVICES_CLASSIFIER", "http://localhost:" + ports.classifier());
        all.put("OPENTRIAGE_SERVICES_ROUTING", "http://localhost:" + ports.routing());
        all.put("OPENTRIAGE_SERVICES_ESCALATION", "http://localhost:" + ports.escalation());
        all.put("OPENTRIAGE_FHIR_URL", "http://localhost:" + ports.fhir() + "/fhir");
        return all;
    }
}

package org.opentriage.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opentriage.localstack.supervision.Home;
import org.opentriage.localstack.supervision.Jvm;
import org.opentriage.localstack.supervision.Part;
import org.opentriage.localstack.supervision.StackProblem;
import org.opentriage.localstack.supervision.StartCaches;
import org.opentriage.localstack.supervision.UnpackedJars;
import org.opentriage.testkit.KafkaProcess;
import org.opentriage.testkit.PostgresProcess;

/** How each process of the stack is launched. */
final class Services {

    private static final String REHEARSALS = "rehearsals";

    private final Home home;
    private final Ports ports;
    private final UnpackedJars unpacked;
    private final StartCaches caches;

    Services(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.unpacked = new UnpackedJars(home.data().resolve("jars"));
        this.caches = new StartCaches(home.data().resolve("jars"), home);
    }

    List<Part<?>> all() {
        var all = new ArrayList<Part<?>>();
        ports.services().forEach((name, port) -> all.add(service(name, port)));
        return all;
    }

    /** Makes later starts faster; takes minutes in which the machine has nothing better to do. */
    void rehearse(PostgresProcess postgres) {
        try {
            postgres.createDatabase(REHEARSALS);
        } catch (IllegalStateException e) {
            return; // the database is away; next time
        }
        caches.rehearse(
                ports.services().keySet().stream().map(this::application).toList());
    }

    Part<PostgresProcess> postgres() {
        return new Part<>("postgres", "PostgreSQL", () -> {
            var postgres =
                    PostgresProcess.start(home.data().resolve("postgres"), ports.postgres(), home.log("postgres"));
            try {
                postgres.createDatabase(LocalStack.DATABASE);
            } catch (IllegalStateException e) {
                postgres.close();
                throw e;
            }
            return postgres;
        });
    }

    Part<KafkaProcess> kafka() {
        var data = home.data().resolve("kafka");
        return new Part<>("kafka", "Kafka", () -> KafkaProcess.start(data, ports.kafka(), home.log("kafka")));
    }

    Part<Jvm> surroundings() {
        var command = java("-Xmx160m");
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                home.stackClassPath(),
                "org.opentriage.localstack.surroundings.Surroundings",
                String.valueOf(ports.offset()),
                home.root().toString(),
                home.data().toString()));
        var ready = URI.create("http://localhost:" + ports.sinks() + "/ready");
        return jvm("surroundings", "Mail, log-in, FHIR and sinks", () -> command, Map.of(), ready);
    }

    private Part<Jvm> service(String name, int port) {
        var ready = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        return jvm(name, module(name), () -> caches.command(application(name)), environment(name, port), ready);
    }

    private Part<Jvm> jvm(
            String name, String title, Supplier<List<String>> command, Map<String, String> environment, URI ready) {
        var launch = new Jvm.Launch(title, command, environment, home.log(name), ready);
        return new Part<>(name, title, () -> Jvm.start(launch));
    }

    private static String module(String name) {
        return "escalation".equals(name) ? "sla-escalation-service" : name + "-service";
    }

    private StartCaches.Application application(String name) {
        var jar = home.jar(module(name));
        var rehearsal = environment(name, 0);
        rehearsal.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + ports.postgres() + "/" + REHEARSALS);
        try {
            return new StartCaches.Application(
                    name,
                    java("-Xmx160m"),
                    List.of("-cp", unpacked.classPath(jar), UnpackedJars.mainClass(jar)),
                    rehearsal);
        } catch (IOException e) {
            throw new StackProblem(jar + " can not be unpacked into " + home.data() + ": " + e.getMessage(), e);
        }
    }

    private List<String> java(String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Xss512k",
                "-Djava.io.tmpdir=" + home.temporary(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }

    private Map<String, String> environment(String role, int port) {
        var all = new LinkedHashMap<>(DemoSecrets.environment(role, ports));
        all.put("SERVER_PORT", String.valueOf(port));
        all.put("SERVER_ADDRESS", "127.0.0.1");
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

package org.opentriage.localstack;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.KafkaProcess;
import org.opentriage.testkit.PostgresProcess;

/** PostgreSQL or Kafka. */
final class ServerPart<S extends AutoCloseable> implements Part {

    private final String name;
    private final String title;
    private final Supplier<S> first;
    private final Consumer<S> again;
    private final Function<S, ChildProcess> process;
    private volatile @Nullable S server;

    private ServerPart(
            String name, String title, Supplier<S> first, Consumer<S> again, Function<S, ChildProcess> process) {
        this.name = name;
        this.title = title;
        this.first = first;
        this.again = again;
        this.process = process;
    }

    static ServerPart<PostgresProcess> postgres(Home home, Ports ports) {
        return new ServerPart<>(
                "postgres",
                "PostgreSQL",
                () -> {
                    var postgres = PostgresProcess.start(
                            home.data().resolve("postgres"), ports.postgres(), home.log("postgres"));
                    postgres.createDatabase(LocalStack.DATABASE);
                    return postgres;
                },
                PostgresProcess::restart,
                PostgresProcess::process);
    }

    static ServerPart<KafkaProcess> kafka(Home home, Ports ports) {
        return new ServerPart<>(
                "kafka",
                "Kafka",
                () -> KafkaProcess.start(home.data().resolve("kafka"), ports.kafka(), home.log("kafka")),
                KafkaProcess::restart,
                KafkaProcess::process);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void start() {
        var known = server;
        if (known == null) {
            server = first.get();
        } else {
            again.accept(known);
        }
    }

    @Override
    public void stop() {
        var known = server;
        if (known == null) {
            return;
        }
        try {
            known.close();
        } catch (Exception e) {
            process.apply(known).kill9();
        }
    }

    /** The server itself, for what only it can do. */
    S server() {
        var known = server;
        if (known == null) {
            throw new IllegalStateException(title + " has not been started");
        }
        return known;
    }

    @Override
    public ChildProcess process() {
        return process.apply(server());
    }
}

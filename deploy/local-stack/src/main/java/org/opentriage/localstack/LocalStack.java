package org.opentriage.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.opentriage.localstack.supervision.Guard;
import org.opentriage.localstack.supervision.Home;
import org.opentriage.localstack.supervision.Jvm;
import org.opentriage.localstack.supervision.Leftovers;
import org.opentriage.localstack.supervision.Part;
import org.opentriage.localstack.supervision.Progress;
import org.opentriage.localstack.supervision.StackProblem;
import org.opentriage.localstack.supervision.Startup;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.KafkaProcess;
import org.opentriage.testkit.PostgresProcess;
import org.springframework.util.FileSystemUtils;

/**
 * The whole suite on this machine: seven child processes on one data folder. The jars must have been built.
 *
 * <pre>{@code
 * try (var stack = LocalStack.start(new Ports(1000), Path.of("target/stack"))) {
 *     stack.kill9("routing");
 *     stack.restart("routing");
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    /** Name of the database that all services share. */
    public static final String DATABASE = "opentriage";

    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final Services launches;
    private final Part<PostgresProcess> postgres;
    private final Part<KafkaProcess> kafka;
    private final Part<Jvm> surroundings;
    private final List<Part<?>> services;
    private @Nullable Guard guard;
    private final Map<String, Part<?>> parts = new LinkedHashMap<>();

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @param data where everything is written; existing data is continued
     * @throws StackProblem when a port is taken, the disk is full, a jar is missing or a process does not come up
     */
    public static LocalStack start(Ports ports, Path data) {
        var stack = new LocalStack(new Home(Home.findRoot(), data), ports, Progress.silent());
        stack.start();
        return stack;
    }

    /** Nothing is started yet. */
    public LocalStack(Home home, Ports ports, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.launches = new Services(home, ports);
        this.postgres = launches.postgres();
        this.kafka = launches.kafka();
        this.surroundings = launches.surroundings();
        this.services = launches.all();
        parts.put(postgres.name(), postgres);
        parts.put(kafka.name(), kafka);
        parts.put(surroundings.name(), surroundings);
        services.forEach(service -> parts.put(service.name(), service));
    }

    /**
     * Deletes all data, after ending what an earlier run may have left running on it.
     *
     * @throws StackProblem when a stack runs on it
     */
    public static void forget(Home home) {
        try (var alone = Guard.over(home)) {
            new Leftovers(home).end();
            home.deleteData();
        } catch (IOException e) {
            throw new StackProblem(home.data() + " can not be deleted: " + e, e);
        }
    }

    /** Starts everything; when that fails, or at an interrupt, what came up is ended again. */
    public void start() {
        try {
            guard = Guard.over(home);
            int ended = new Leftovers(home).end();
            if (ended > 0) {
                progress.say("  ended " + ended + " processes that an earlier run left behind");
            }
            new Preflight(home, ports).check();
            home.beginRun();
            System.setProperty("opentriage.kafka.class-path", home.stackClassPath());
            new Startup(home, progress).start(List.of(postgres, kafka), List.of(surroundings), services);
        } catch (RuntimeException e) {
            close();
            throw e;
        } catch (IOException e) {
            close();
            throw new StackProblem(home.data() + " can not be written: " + e, e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackProblem("The start was interrupted.", e);
        }
    }

    /** Prepares quicker starts of this build, when the machine is idle; returns when that is done, or at an interrupt. */
    public void rehearse() {
        launches.rehearse(postgres.server());
    }

    /** SIGKILL to one process and its children: postgres, kafka, surroundings, intake, classifier, routing or escalation. */
    public void kill9(String name) {
        part(name).process().kill9();
    }

    /** Starts one process again on its data, after killing it if it runs; returns when it is ready. */
    public void restart(String name) {
        part(name).start();
    }

    /** One child process, by its name. */
    public ChildProcess process(String name) {
        return part(name).process();
    }

    public PostgresProcess postgres() {
        return postgres.server();
    }

    public KafkaProcess kafka() {
        return kafka.server();
    }

    public Ports ports() {
        return ports;
    }

    /** Where people look: the queue. */
    public URI routing() {
        return local(ports.routing());
    }

    /** Where channels post to. */
    public URI intake() {
        return local(ports.intake());
    }

    public URI classifier() {
        return local(ports.classifier());
    }

    public URI escalation() {
        return local(ports.escalation());
    }

    /** Issuer of all tokens. */
    public URI identity() {
        return local(ports.identity());
    }

    /** Base of the FHIR R4 API. */
    public URI fhir() {
        return local(ports.fhir()).resolve("/fhir");
    }

    /** Shows the SMS and webhooks that were sent. */
    public URI sinks() {
        return local(ports.sinks());
    }

    public Home home() {
        return home;
    }

    public List<Part<?>> parts() {
        return List.copyOf(parts.values());
    }

    /** Ends everything in order, within some seconds: the services, then what is around them and Kafka, then PostgreSQL. */
    @Override
    public synchronized void close() {
        boolean asked = Thread.interrupted(); // is why we end, and no reason to be less polite
        stopAll(services);
        stopAll(List.of(surroundings, kafka));
        stopAll(List.of(postgres));
        if (guard != null) {
            FileSystemUtils.deleteRecursively(home.temporary().toFile());
            guard.close();
            guard = null;
        }
        if (asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stopAll(List<Part<?>> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.submit(part::stop));
        }
    }

    private Part<?> part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name + " is none of " + parts.keySet());
        }
        return part;
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}

package org.opentriage.localstack.supervision;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.testkit.ChildProcess;

/** A server that is more than one process, such as PostgreSQL: it knows by itself how to start, start again and end. */
public final class ServerPart<S extends AutoCloseable> implements Part {

    private final String name;
    private final String title;
    private final Supplier<S> first;
    private final Consumer<S> again;
    private final Function<S, ChildProcess> process;
    private volatile @Nullable S server;

    /**
     * @param first starts it for the first time
     * @param again starts it again after its end
     */
    public ServerPart(
            String name, String title, Supplier<S> first, Consumer<S> again, Function<S, ChildProcess> process) {
        this.name = name;
        this.title = title;
        this.first = first;
        this.again = again;
        this.process = process;
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
    public S server() {
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

package org.opentriage.localstack.supervision;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.testkit.ChildProcess;
import org.opentriage.testkit.Server;

/** One server of the stack, by the names that it has: it is not there until its first start. */
public final class Part<S extends Server> {

    private final String name;
    private final String title;
    private final Supplier<S> first;
    private volatile @Nullable S server;

    /**
     * @param name in commands and file names: postgres, kafka, surroundings, intake, classifier, routing, escalation
     * @param title for people
     * @param first starts it for the first time, and leaves nothing running when that fails
     */
    public Part(String name, String title, Supplier<S> first) {
        this.name = name;
        this.title = title;
        this.first = first;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    /** Starts it, or starts it again, and returns when it is ready; an {@link IllegalStateException} says why it is not. */
    public void start() {
        var known = server;
        if (known == null) {
            server = first.get();
        } else {
            known.restart();
        }
    }

    /** Ends it in a few seconds, politely if it lets itself. */
    public void stop() {
        var known = server;
        if (known != null) {
            known.close();
        }
    }

    public S server() {
        var known = server;
        if (known == null) {
            throw new IllegalStateException(title + " has not been started");
        }
        return known;
    }

    /** The process of its last start. */
    public ChildProcess process() {
        return server().process();
    }
}

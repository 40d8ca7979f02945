package org.opentriage.testkit;

/** A server that runs as a child process on data of its own, and can be started again on it. */
public interface Server extends AutoCloseable {

    /** The process of the last start. */
    ChildProcess process();

    /** Kills it if it runs, and starts it again on the same data and port; an {@link IllegalStateException} says why it is not ready. */
    void restart();

    /** SIGKILL to it and all that it has started: what a power loss looks like to its data. */
    default void kill9() {
        process().kill9();
    }

    /** Ends it politely, and kills it when it takes longer than some seconds. */
    @Override
    void close();
}

package org.opentriage.localstack.supervision;

import org.opentriage.testkit.ChildProcess;

/** One child process of the stack, which can be started again after its end. */
public interface Part {

    /** Short name: postgres, kafka, surroundings, intake, classifier, routing, escalation. */
    String name();

    /** Name for people. */
    String title();

    /** Starts it and returns when it is ready; an {@link IllegalStateException} says why it is not. */
    void start();

    /** Ends it politely, in a few seconds. */
    void stop();

    /** The process of the last start. */
    ChildProcess process();
}

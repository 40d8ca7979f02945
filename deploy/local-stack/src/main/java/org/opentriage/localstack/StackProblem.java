package org.opentriage.localstack;

/** Why the stack can not run, in words for the person in front of it. */
public final class StackProblem extends RuntimeException {

    public StackProblem(String message) {
        super(message);
    }

    StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

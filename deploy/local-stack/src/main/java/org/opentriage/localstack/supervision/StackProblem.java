package org.opentriage.localstack.supervision;

/** Why the stack can not run, in words for the person in front of it. */
public final class StackProblem extends RuntimeException {

    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

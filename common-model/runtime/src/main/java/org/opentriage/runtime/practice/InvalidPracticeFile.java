package org.opentriage.runtime.practice;

/** The practice file can not be used; the message names file, line and reason. */
public final class InvalidPracticeFile extends IllegalStateException {

    InvalidPracticeFile(String message) {
        super(message);
    }
}

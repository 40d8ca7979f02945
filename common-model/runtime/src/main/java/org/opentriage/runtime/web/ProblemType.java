package org.opentriage.runtime.web;

import org.springframework.http.HttpStatus;

/** A kind of problem that a caller can meet; implemented by one enum per service. Each has a page in docs/problems. */
public interface ProblemType {

    /** Last part of the type URI {@code /problems/<slug>}. */
    String slug();

    HttpStatus status();

    /** Short, the same for every occurrence. */
    String title();
}

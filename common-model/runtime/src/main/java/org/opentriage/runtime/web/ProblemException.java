package org.opentriage.runtime.web;

import java.util.Map;

/** Thrown anywhere under a request; becomes problem JSON. The detail is for the caller: no PHI, no class, no SQL. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final Map<String, Object> extensions;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** @param extensions extra members, such as {@code currentVersion} */
    public ProblemException(ProblemType type, String detail, Map<String, Object> extensions) {
        super(detail);
        this.type = type;
        this.extensions = extensions;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}

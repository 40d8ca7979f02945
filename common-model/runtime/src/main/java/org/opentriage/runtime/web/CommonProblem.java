package org.opentriage.runtime.web;

import org.springframework.http.HttpStatus;

/** Problems that any service can answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED("malformed", HttpStatus.BAD_REQUEST, "The request can not be read"),
    INVALID("invalid", HttpStatus.BAD_REQUEST, "The request has invalid values"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "Log in first"),
    BAD_SIGNATURE("bad-signature", HttpStatus.UNAUTHORIZED, "The signature does not fit"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "No acceptable representation"),
    CONFLICT("conflict", HttpStatus.CONFLICT, "Somebody else was faster"),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    UNPROCESSABLE("unprocessable", HttpStatus.UNPROCESSABLE_CONTENT, "Not possible in this state"),
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    DATABASE_AWAY("database-away", HttpStatus.SERVICE_UNAVAILABLE, "Try again shortly"),
    SERVICE_AWAY("service-away", HttpStatus.SERVICE_UNAVAILABLE, "A part of the suite is not answering"),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final String slug;
    private final HttpStatus status;
    private final String title;

    CommonProblem(String slug, HttpStatus status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The common problem with this status; INVALID or INTERNAL for the rest. */
    static CommonProblem of(int status) {
        for (var problem : values()) {
            if (problem.status.value() == status && problem != BAD_SIGNATURE && problem != MALFORMED) {
                return problem;
            }
        }
        return status < 500 ? INVALID : INTERNAL;
    }
}

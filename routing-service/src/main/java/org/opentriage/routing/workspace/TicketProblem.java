package org.opentriage.routing.workspace;

import org.opentriage.runtime.web.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be in the way of a move. */
enum TicketProblem implements ProblemType {
    /** Carries {@code currentVersion} and {@code current}, the queue entry. */
    TICKET_CHANGED("ticket-changed", HttpStatus.CONFLICT, "The ticket has changed meanwhile"),
    /** Carries {@code owner}, {@code ownerName}, {@code currentVersion} and {@code current}. */
    TICKET_ALREADY_CLAIMED("ticket-already-claimed", HttpStatus.CONFLICT, "Somebody else works on this ticket"),
    /** Carries {@code currentVersion} and {@code current}. */
    MOVE_NOT_ALLOWED("move-not-allowed", HttpStatus.UNPROCESSABLE_CONTENT, "The ticket's state does not allow this"),
    NO_SUCH_TICKET("no-such-ticket", HttpStatus.NOT_FOUND, "There is no such ticket");

    private final String slug;
    private final HttpStatus status;
    private final String title;

    TicketProblem(String slug, HttpStatus status, String title) {
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
}

package org.opentriage.routing.workspace;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.routing.queue.QueueEntry;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One ticket: read it, move it. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class TicketController {

    private static final String STAFF = "hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'MACHINE')";

    private final Desk desk;
    private final TicketFile file;

    TicketController(Desk desk, TicketFile file) {
        this.desk = desk;
        this.file = file;
    }

    /** Shows a ticket with its messages, clocks, escalations and history. Reading it is part of its history. */
    @GetMapping
    @PreAuthorize(STAFF)
    ResponseEntity<TicketView> read(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(file.read(id));
    }

    /** Takes a ticket up: the caller becomes its owner. */
    @PostMapping("/claim")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> claim(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody(required = false) Request.@Nullable Claim body) {
        return move(id, seen, body == null ? new Request.Claim(null) : body);
    }

    /** Gives a ticket back to its team's queue. */
    @PostMapping("/release")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> release(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody(required = false) Request.@Nullable Release body) {
        return move(id, seen, body == null ? new Request.Release(null) : body);
    }

    /** Hands a ticket to another team, or to a member of it, for a reason. */
    @PostMapping("/transfer")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> transfer(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Request.Transfer body) {
        return move(id, seen, body);
    }

    /** Pauses a ticket and its clocks, until a time or until it is claimed again. A score 5 is never paused. */
    @PostMapping("/pause")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> pause(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Request.Pause body) {
        return move(id, seen, body);
    }

    /** Records that a person has answered the patient. */
    @PostMapping("/respond")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> respond(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Request.Respond body) {
        return move(id, seen, body);
    }

    /** Resolves a ticket. */
    @PostMapping("/resolve")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> resolve(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Request.Resolve body) {
        return move(id, seen, body);
    }

    /** Opens a resolved ticket again, with new clocks. */
    @PostMapping("/reopen")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> reopen(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Request.Reopen body) {
        return move(id, seen, body);
    }

    private ResponseEntity<QueueEntry> move(UUID id, @Nullable String seen, Request request) {
        var version = request.version() == null ? version(seen) : request.version();
        var entry = desk.make(id, version, request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + entry.version() + "\"")
                .body(entry);
    }

    private static long version(@Nullable String ifMatch) {
        try {
            return Long.parseLong(
                    String.valueOf(ifMatch).replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    CommonProblem.INVALID, "Say which version you have seen: version in the body, or If-Match.");
        }
    }
}

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
import tools.jackson.databind.node.ObjectNode;

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

    @GetMapping
    @PreAuthorize(STAFF)
    ResponseEntity<ObjectNode> read(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(file.read(id));
    }

    @PostMapping("/claim")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> claim(
            @PathVariable UUID id,
            @RequestBody(required = false) Requests.@Nullable Plain body,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.claim(id, version(body == null ? null : body.version(), ifMatch)));
    }

    @PostMapping("/release")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> release(
            @PathVariable UUID id,
            @RequestBody(required = false) Requests.@Nullable Plain body,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.release(id, version(body == null ? null : body.version(), ifMatch)));
    }

    @PostMapping("/transfer")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> transfer(
            @PathVariable UUID id,
            @Valid @RequestBody Requests.Transfer body,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.transfer(id, version(body.version(), ifMatch), body));
    }

    @PostMapping("/pause")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> pause(
            @PathVariable UUID id,
            @Valid @RequestBody Requests.Pause body,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.pause(id, version(body.version(), ifMatch), body));
    }

    @PostMapping("/respond")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> respond(
            @PathVariable UUID id,
            @Valid @RequestBody Requests.Respond body,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.respond(id, version(body.version(), ifMatch), body));
    }

    @PostMapping("/resolve")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> resolve(
            @PathVariable UUID id,
            @Valid @RequestBody Requests.Resolve body,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.resolve(id, version(body.version(), ifMatch), body));
    }

    @PostMapping("/reopen")
    @PreAuthorize(STAFF)
    ResponseEntity<QueueEntry> reopen(
            @PathVariable UUID id,
            @Valid @RequestBody Requests.Reopen body,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.reopen(id, version(body.version(), ifMatch), body));
    }

    private static ResponseEntity<QueueEntry> answer(QueueEntry entry) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + entry.version() + "\"")
                .body(entry);
    }

    private static long version(@Nullable Long inBody, @Nullable String ifMatch) {
        if (inBody != null) {
            return inBody;
        }
        try {
            return Long.parseLong(
                    String.valueOf(ifMatch).replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    CommonProblem.INVALID, "Say which version you have seen: version in the body, or If-Match.");
        }
    }
}

package org.opentriage.routing.queue;

import org.opentriage.routing.queue.Counts.Numbers;
import org.opentriage.runtime.security.CurrentUser;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The queue, page by page, and the numbers beside it. */
@RestController
class QueueController {

    private static final String STAFF = "hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'MACHINE')";

    private final Queue queue;
    private final Counts counts;

    QueueController(Queue queue, Counts counts) {
        this.queue = queue;
        this.counts = counts;
    }

    /** Lists tickets, page by page: the highest score first, then what is due first, then the oldest. */
    @GetMapping("/api/v1/tickets")
    @PreAuthorize(STAFF)
    ResponseEntity<Queue.Page> tickets(QueueQuery query) {
        return page(query);
    }

    /** Searches tickets with the question in the body: the words that people search for name patients, and addresses end up in logs. */
    @PostMapping("/api/v1/tickets/search")
    @PreAuthorize(STAFF)
    ResponseEntity<Queue.Page> search(@RequestBody QueueQuery query) {
        return page(query);
    }

    /** Counts the unresolved tickets. */
    @GetMapping("/api/v1/counts")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    ResponseEntity<Numbers> counts() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(counts.of(CurrentUser.get().subject()));
    }

    private ResponseEntity<Queue.Page> page(QueueQuery query) {
        var me = CurrentUser.get().subject();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(queue.page(query.filter(me), query.pageSize(), query.place()));
    }
}

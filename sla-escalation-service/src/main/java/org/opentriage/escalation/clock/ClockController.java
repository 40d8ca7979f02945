package org.opentriage.escalation.clock;

import java.util.UUID;
import org.opentriage.escalation.clock.ExplainClocks.ClocksView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a ticket. */
@RestController
class ClockController {

    private final ExplainClocks explain;

    ClockController(ExplainClocks explain) {
        this.explain = explain;
    }

    /** Shows a ticket's clocks, and explains in sentences why it is due when it is due. Both are empty for a ticket that has none. */
    @GetMapping("/api/v1/clocks/{ticketId}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    ClocksView clocks(@PathVariable UUID ticketId) {
        return explain.of(ticketId);
    }
}

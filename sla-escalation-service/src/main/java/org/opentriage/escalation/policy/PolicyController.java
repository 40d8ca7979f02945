package org.opentriage.escalation.policy;

import java.util.List;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this practice promises. */
@RestController
class PolicyController {

    private final PolicyBook book;

    PolicyController(PolicyBook book) {
        this.book = book;
    }

    /** Lists the practice's promises in the order in which they are tried: for each kind of clock the first that matches counts. */
    @GetMapping("/api/v1/policies")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    PolicyList policies() {
        return new PolicyList(book.of(PracticeContext.current()).inOrder());
    }

    /** In the order in which they are tried. */
    record PolicyList(List<Policy> items) {}
}

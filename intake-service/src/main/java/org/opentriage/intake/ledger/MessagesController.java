package org.opentriage.intake.ledger;

import java.util.UUID;
import org.opentriage.model.MessageId;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a message. */
@RestController
class MessagesController {

    private final LedgerEntries entries;

    MessagesController(LedgerEntries entries) {
        this.entries = entries;
    }

    /** Shows what became of a message: its state in the ledger and its ticket, never what it says. */
    @GetMapping("/api/v1/messages/{id}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    ResponseEntity<LedgerEntries.Entry> message(@PathVariable UUID id) {
        var entry = entries.find(PracticeContext.current(), new MessageId(id))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such message."));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(entry);
    }
}

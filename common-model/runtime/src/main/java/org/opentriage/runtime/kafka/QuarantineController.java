package org.opentriage.runtime.kafka;

import java.util.List;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators see what was set aside in this service and send it again. */
@RestController
class QuarantineController {

    private final Quarantine quarantine;

    QuarantineController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** The records set aside. */
    record Open(List<Quarantine.Entry> items) {}

    /** A record that was sent again. */
    record Redriven(long id, boolean redriven) {}

    /** Lists the records that this service has set aside, of all practices. */
    @GetMapping("/api/v1/quarantine")
    @PreAuthorize("hasRole('OPS')")
    Open open() {
        return new Open(quarantine.open());
    }

    /** Sends a record that was set aside again; it is handled as if it had just arrived. */
    @PostMapping("/api/v1/quarantine/{id}/redrive")
    @PreAuthorize("hasRole('OPS')")
    Redriven redrive(@PathVariable long id) {
        if (!quarantine.redrive(id, CurrentUser.get().subject())) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "No such record is set aside.");
        }
        return new Redriven(id, true);
    }
}

package org.opentriage.runtime.kafka;

import java.util.List;
import java.util.Map;
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

    @GetMapping("/api/v1/quarantine")
    @PreAuthorize("hasRole('OPS')")
    Map<String, List<Quarantine.Entry>> open() {
        return Map.of("items", quarantine.open());
    }

    @PostMapping("/api/v1/quarantine/{id}/redrive")
    @PreAuthorize("hasRole('OPS')")
    Map<String, Object> redrive(@PathVariable long id) {
        if (!quarantine.redrive(id, CurrentUser.get().subject())) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "No such record is set aside.");
        }
        return Map.of("id", id, "redriven", true);
    }
}

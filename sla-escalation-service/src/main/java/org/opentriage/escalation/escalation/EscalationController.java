package org.opentriage.escalation.escalation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Escalations: list and acknowledge. */
@RestController
class EscalationController {

    private final ReadEscalations read;
    private final Acknowledge acknowledge;

    EscalationController(ReadEscalations read, Acknowledge acknowledge) {
        this.read = read;
        this.acknowledge = acknowledge;
    }

    /**
     * Lists what fired, with its alerts, the newest first, at most 500.
     *
     * @param state {@code open}, that is not acknowledged, or {@code all}
     * @param ticket only of this ticket
     */
    @GetMapping("/api/v1/escalations")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    EscalationList list(
            @RequestParam(defaultValue = "open") String state, @RequestParam(required = false) @Nullable UUID ticket) {
        return switch (state) {
            case "open" -> new EscalationList(read.list(true, ticket));
            case "all" -> new EscalationList(read.list(false, ticket));
            default -> throw new ProblemException(CommonProblem.INVALID, "state is open or all");
        };
    }

    /** Takes notice of an escalation, which ends its chain: nobody else is alerted. Doing it again changes nothing. */
    @PostMapping("/api/v1/escalations/{id}/acknowledge")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'MACHINE')")
    EscalationView acknowledge(@PathVariable UUID id) {
        acknowledge.acknowledge(id, new MemberId(CurrentUser.get().subject()));
        return read.one(id);
    }

    /** The newest first. */
    record EscalationList(List<EscalationView> items) {}
}

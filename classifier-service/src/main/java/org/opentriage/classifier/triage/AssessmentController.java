package org.opentriage.classifier.triage;

import jakarta.validation.Valid;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Channel;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What would this message score? Asked by tools and by "try it"; changes nothing. */
@RestController
class AssessmentController {

    private final RunningRules rules;

    AssessmentController(RunningRules rules) {
        this.rules = rules;
    }

    /** Assesses a message without any effect: its score, category and disposition, and every place in the text that speaks for it. */
    @PostMapping("/api/v1/assessments")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    ResponseEntity<Assessment> assess(@Valid @RequestBody AssessmentRequest request) {
        if (request.isTooLarge()) {
            throw new ProblemException(
                    CommonProblem.TOO_LARGE, "Subject and body have at most 100000 characters each.");
        }
        if (request.channel() == Channel.UNKNOWN) {
            throw new ProblemException(CommonProblem.INVALID, "There is no such channel.");
        }
        var triage = rules.of(PracticeContext.current()).live();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(triage.assess(request.question()));
    }
}

package org.opentriage.classifier.statistics;

import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the rules did lately. */
@RestController
class RuleStatisticsController {

    private static final int MOST_DAYS = 7;

    private final RuleStatistics statistics;

    RuleStatisticsController(RuleStatistics statistics) {
        this.statistics = statistics;
    }

    /**
     * Counts per rule the messages in which it fired, those that people confirmed and those that they rerouted to another team.
     *
     * @param days how far back, 1 to 7
     */
    @GetMapping("/api/v1/rules/statistics")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    RuleStatistics.Summary ruleStatistics(@RequestParam(defaultValue = "7") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new ProblemException(CommonProblem.INVALID, "days is 1 to 7.");
        }
        return statistics.of(days);
    }
}

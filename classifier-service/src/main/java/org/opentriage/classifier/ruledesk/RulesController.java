package org.opentriage.classifier.ruledesk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.rules.Rule;
import org.opentriage.classifier.triage.RunningRules;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which rules decide today, and why each exists. */
@RestController
class RulesController {

    private final RunningRules rules;

    RulesController(RunningRules rules) {
        this.rules = rules;
    }

    /** All rule sets with their versions. */
    record Answer(List<Listing> ruleSets) {}

    /** One rule set. */
    record Listing(RuleSet ruleSet, String version, List<Line> rules) {}

    /** One rule as staff read it. */
    record Line(
            String id,
            String group,
            int score,
            @Nullable Category category,
            String source,
            String rationale,
            List<String> matches,
            List<String> mustNotMatch) {

        static Line of(Rule rule) {
            return new Line(
                    rule.id(),
                    rule.group(),
                    rule.score(),
                    rule.category(),
                    rule.source(),
                    rule.rationale(),
                    rule.matches(),
                    rule.mustNotMatch());
        }
    }

    /** Lists the rules that decide today, by rule set and version, each with its source and the examples that prove it. */
    @GetMapping("/api/v1/rules")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    Answer rules() {
        var live = rules.of(PracticeContext.current()).live();
        return new Answer(Stream.of(
                        live.clinical().rules(), live.administrative().rules())
                .map(book -> new Listing(
                        book.ruleSet(),
                        book.version(),
                        book.rules().stream().map(Line::of).toList()))
                .toList());
    }
}

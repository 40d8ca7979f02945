package org.opentriage.classifier.ruledesk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.triage.RunningRules;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What would these rules do? Asked before a rule file is changed; changes nothing. */
@RestController
class RuleTrialController {

    private static final int MOST_FILES = 50;
    private static final int MOST_MESSAGES = 5_000;

    private final RuleTrial trial;
    private final RunningRules rules;
    private final PublishedEditions published;

    RuleTrialController(RuleTrial trial, RunningRules rules, PublishedEditions published) {
        this.trial = trial;
        this.rules = rules;
        this.published = published;
    }

    /**
     * Files to try.
     *
     * @param files YAML by file name; files that are not named stay as they run, null takes one out
     * @param messages to compare besides the golden pack
     */
    record Draft(
            @NotNull RuleSet ruleSet,
            @NotNull @Size(min = 1, max = MOST_FILES) Map<String, @Nullable String> files,
            @Nullable @Size(max = MOST_MESSAGES) List<RuleTrial.Sample> messages) {

        @Override
        public String toString() {
            return "Draft[" + ruleSet + "]";
        }
    }

    /** Tries a draft of rules beside the running ones: refused with place and reason, or what would change and whether it may go live. */
    @PostMapping("/api/v1/rules/trials")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN', 'MACHINE')")
    ResponseEntity<RuleTrial.Result> tryOut(@Valid @RequestBody Draft draft) {
        var messages = draft.messages() == null ? List.<RuleTrial.Sample>of() : draft.messages();
        var practice = PracticeContext.current();
        var files = new TreeMap<>(published.files(practice, draft.ruleSet()));
        files.putAll(draft.files());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(trial.of(rules.of(practice).live(), draft.ruleSet(), files, messages));
    }
}

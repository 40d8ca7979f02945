package org.opentriage.classifier.ruledesk;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.ruledesk.Edition.Move;
import org.opentriage.classifier.triage.RunningRules;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts editions and tries them; nothing goes to work by it. Each step is an entry of the audit trail. */
@Component
class EditionDrafts {

    private final Editions editions;
    private final EditionShelf shelf;
    private final PublishedEditions published;
    private final RunningRules rules;
    private final DryRun dryRun;
    private final TransactionTemplate transactions;
    private final AuditTrail audit;
    private final Semaphore oneTrial = new Semaphore(1);

    EditionDrafts(
            Editions editions,
            EditionShelf shelf,
            PublishedEditions published,
            RunningRules rules,
            DryRun dryRun,
            TransactionTemplate transactions,
            AuditTrail audit) {
        this.editions = editions;
        this.shelf = shelf;
        this.published = published;
        this.rules = rules;
        this.dryRun = dryRun;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param files content by name over those at work; null takes a file out */
    Edition draft(String by, RuleSet ruleSet, Map<String, @Nullable String> files) {
        var all = new TreeMap<>(shelf.filesAtWork(ruleSet));
        all.putAll(files);
        EditionRules.readOrRefuse(ruleSet, all);
        return locked(() -> {
            var number = editions.add(ruleSet, all, by);
            record(by, "rules.drafted", number, Map.of("ruleSet", ruleSet.name(), "files", files.keySet()));
            return editions.get(number);
        });
    }

    /** Runs it over the golden pack and the messages of the last days; one trial at a time. */
    Edition tryOut(String by, int number, int days) {
        if (!oneTrial.tryAcquire()) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Another trial is under way here.");
        }
        try {
            var opened = shelf.open(number);
            opened.edition().require(Move.TRY);
            published.refresh();
            var report = dryRun.of(rules.of(PracticeContext.current()).live(), opened.rules(), days);
            return locked(() -> {
                editions.get(number).require(Move.TRY);
                editions.report(number, report);
                record(by, "rules.tried", number, Map.of("clean", report.isClean(), "changed", report.changed()));
                return editions.get(number);
            });
        } finally {
            oneTrial.release();
        }
    }

    private void record(String by, String action, int number, Map<String, Object> detail) {
        audit.append(new AuditEntry.Draft(by, action, Edition.SUBJECT, String.valueOf(number), detail));
    }

    private Edition locked(Supplier<Edition> move) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            editions.lock();
            return move.get();
        }));
    }
}

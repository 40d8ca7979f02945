package org.opentriage.classifier.ruledesk;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.ruledesk.Edition.Mode;
import org.opentriage.classifier.ruledesk.Edition.Move;
import org.opentriage.classifier.rules.RuleFileRefused;
import org.opentriage.classifier.triage.RunningRules;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves editions from draft to work and back; each move is an entry of the audit trail. Nothing goes to work that {@link PublishPolicy}
 * keeps from it, and what goes to work does so here at once and on the other instances within seconds.
 */
@Component
class EditionDesk {

    private final Editions editions;
    private final DryRun dryRun;
    private final GoldenGate golden;
    private final RunningRules rules;
    private final PublishedEditions published;
    private final TransactionTemplate transactions;
    private final AuditTrail audit;
    private final Semaphore oneTrial = new Semaphore(1);

    EditionDesk(
            Editions editions,
            DryRun dryRun,
            GoldenGate golden,
            RunningRules rules,
            PublishedEditions published,
            TransactionTemplate transactions,
            AuditTrail audit) {
        this.editions = editions;
        this.dryRun = dryRun;
        this.golden = golden;
        this.rules = rules;
        this.published = published;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param files content by name over the running ones; null takes a file out */
    Edition draft(String by, RuleSet ruleSet, Map<String, @Nullable String> files) {
        var practice = PracticeContext.current().value();
        var all = new TreeMap<>(inTransaction(() -> editions.live(ruleSet)
                .map(number -> editions.files(practice, number))
                .orElse(Map.of())));
        all.putAll(files);
        read(ruleSet, all);
        return moving(() -> {
            var number = editions.add(ruleSet, all, by);
            record(by, "rules.drafted", number, Map.of("ruleSet", ruleSet.name(), "files", files.keySet()));
            return find(number);
        });
    }

    /** Runs it over the golden pack and the messages of the last days; one trial at a time. */
    Edition tryOut(String by, int number, int days) {
        if (!oneTrial.tryAcquire()) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Another trial is under way here.");
        }
        try {
            var edition = inTransaction(() -> allowing(Move.TRY, number));
            var report = dryRun.of(running(), rulesOf(edition), days);
            return moving(() -> {
                require(editions.report(edition, report));
                record(by, "rules.tried", number, Map.of("clean", report.isClean(), "changed", report.changed()));
                return find(number);
            });
        } finally {
            oneTrial.release();
        }
    }

    Edition publish(CurrentUser by, int number, Mode mode, int percent) {
        var edition = inTransaction(() -> allowing(Move.PUBLISH, number));
        var running = running();
        PublishPolicy.refusal(new PublishPolicy.Candidate(edition, mode, by, EditionRules.versionsOf(running)))
                .ifPresent(policy -> {
                    throw blocked(policy, edition);
                });
        return putToWork(by.subject(), "rules.published", edition, mode, percent);
    }

    /** Back to an edition that was live before; its golden messages are read again first. */
    Edition rollBack(String by, int number) {
        var edition = inTransaction(() -> allowing(Move.ROLL_BACK, number));
        var lost = golden.redFlagsLost(rules.shipped(), rulesOf(edition).over().apply(rules.shipped()));
        if (!lost.isEmpty()) {
            throw new ProblemException(
                    EditionProblem.PUBLISH_BLOCKED,
                    PublishPolicy.GOLDEN_MISS.sentence(),
                    Map.of("because", PublishPolicy.GOLDEN_MISS.name()));
        }
        return putToWork(by, "rules.rolled-back", edition, Mode.LIVE, 0);
    }

    /** Off the table; when it was live the shipped rules decide again. */
    Edition withdraw(String by, int number) {
        return effective(() -> {
            var edition = allowing(Move.WITHDRAW, number);
            require(editions.withdraw(edition));
            record(by, "rules.withdrawn", number, Map.of("was", edition.state().name()));
            return find(number);
        });
    }

    private Edition putToWork(String by, String action, Edition edition, Mode mode, int percent) {
        return effective(() -> {
            editions.supersede(edition, mode == Mode.LIVE)
                    .ifPresent(other -> record(by, "rules.superseded", other, Map.of("by", edition.number())));
            require(editions.publish(edition, mode, percent, by));
            record(by, action, edition.number(), Map.of("mode", mode.name(), "percent", percent));
            return find(edition.number());
        });
    }

    Edition find(int number) {
        return editions.find(number)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such edition."));
    }

    private Edition allowing(Move move, int number) {
        var edition = find(number);
        if (!edition.allows(move)) {
            throw new ProblemException(
                    CommonProblem.UNPROCESSABLE,
                    "The edition's state does not allow this.",
                    Map.of("current", edition.state()));
        }
        return edition;
    }

    /** What decides now, by what is stored and not only by what this instance has seen. */
    private Triage running() {
        published.refresh();
        return rules.of(PracticeContext.current()).live();
    }

    private EditionRules rulesOf(Edition edition) {
        var practice = PracticeContext.current().value();
        return read(edition.ruleSet(), inTransaction(() -> editions.files(practice, edition.number())));
    }

    private static EditionRules read(RuleSet ruleSet, Map<String, @Nullable String> files) {
        try {
            return EditionRules.read(ruleSet, files);
        } catch (RuleFileRefused e) {
            throw new ProblemException(
                    EditionProblem.RULES_REFUSED,
                    "A file of this edition can not be read.",
                    Map.of("file", e.file(), "line", e.line(), "reason", e.reason()));
        }
    }

    private static ProblemException blocked(PublishPolicy policy, Edition edition) {
        var report = edition.report();
        return new ProblemException(
                policy.problem(),
                policy.sentence(),
                report == null
                        ? Map.of("because", policy.name())
                        : Map.of(
                                "because", policy.name(),
                                "redFlagsLost", report.redFlagsLost(),
                                "goldenMisses", report.goldenMisses()));
    }

    private void record(String by, String action, int number, Map<String, Object> detail) {
        audit.append(new AuditEntry.Draft(by, action, "rule-edition", String.valueOf(number), detail));
    }

    private static void require(boolean moved) {
        if (!moved) {
            throw new ProblemException(CommonProblem.CONFLICT, "The edition was moved by somebody else.");
        }
    }

    private Edition effective(Supplier<Edition> move) {
        var moved = moving(move);
        published.refresh();
        return moved;
    }

    private Edition moving(Supplier<Edition> move) {
        try {
            return inTransaction(move);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(CommonProblem.CONFLICT, "Somebody else moved an edition at the same time.");
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}

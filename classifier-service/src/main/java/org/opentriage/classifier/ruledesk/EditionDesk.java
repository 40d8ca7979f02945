package org.opentriage.classifier.ruledesk;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.ruledesk.Edition.Mode;
import org.opentriage.classifier.ruledesk.Edition.Move;
import org.opentriage.classifier.ruledesk.PublishPolicy.Candidate;
import org.opentriage.classifier.triage.RunningRules;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts editions to work and takes them back; each move is an entry of the audit trail. Nothing goes to work that {@link PublishPolicy}
 * keeps from it, and what goes to work does so here at once and on the other instances within seconds.
 */
@Component
class EditionDesk {

    private final Editions editions;
    private final EditionShelf shelf;
    private final PublishedEditions published;
    private final RunningRules rules;
    private final GoldenPack golden;
    private final TransactionTemplate transactions;
    private final AuditTrail audit;

    EditionDesk(
            Editions editions,
            EditionShelf shelf,
            PublishedEditions published,
            RunningRules rules,
            GoldenPack golden,
            TransactionTemplate transactions,
            AuditTrail audit) {
        this.editions = editions;
        this.shelf = shelf;
        this.published = published;
        this.rules = rules;
        this.golden = golden;
        this.transactions = transactions;
        this.audit = audit;
    }

    Edition publish(CurrentUser by, int number, Mode mode, int percent) {
        var live = shelf.live();
        published.refresh();
        var running =
                EditionRules.versionsOf(rules.of(PracticeContext.current()).live());
        return moving(() -> {
            if (!editions.live().equals(live)) {
                throw new ProblemException(CommonProblem.CONFLICT, "Other rules were put to work at the same time.");
            }
            var edition = editions.get(number);
            edition.require(Move.PUBLISH);
            PublishPolicy.refusal(new Candidate(edition, mode, by, running)).ifPresent(policy -> {
                throw policy.problem(edition);
            });
            return putToWork(by.subject(), "rules.published", edition, mode, percent);
        });
    }

    /** Back to an edition that was live before; its golden messages are read again first, as this release reads them. */
    Edition rollBack(String by, int number) {
        var opened = shelf.open(number);
        opened.edition().require(Move.ROLL_BACK);
        var shipped = rules.shipped();
        if (!golden.redFlagsLost(shipped, opened.rules().over().apply(shipped)).isEmpty()) {
            throw PublishPolicy.GOLDEN_MISS.problem(opened.edition());
        }
        return moving(() -> {
            var edition = editions.get(number);
            edition.require(Move.ROLL_BACK);
            return putToWork(by, "rules.rolled-back", edition, Mode.LIVE, 0);
        });
    }

    /** Off the table; when it was live the shipped rules decide again. */
    Edition withdraw(String by, int number) {
        return moving(() -> {
            var edition = editions.get(number);
            edition.require(Move.WITHDRAW);
            editions.withdraw(number);
            record(by, "rules.withdrawn", number, Map.of("was", edition.state().name()));
            return editions.get(number);
        });
    }

    private Edition putToWork(String by, String action, Edition edition, Mode mode, int percent) {
        var number = edition.number();
        editions.supersede(edition, mode == Mode.LIVE)
                .ifPresent(other -> record(by, "rules.superseded", other, Map.of("by", number)));
        editions.publish(number, mode, percent, by);
        record(by, action, number, Map.of("mode", mode.name(), "percent", percent));
        return editions.get(number);
    }

    private void record(String by, String action, int number, Map<String, Object> detail) {
        audit.append(new AuditEntry.Draft(by, action, Edition.SUBJECT, String.valueOf(number), detail));
    }

    private Edition moving(Supplier<Edition> move) {
        var moved = Objects.requireNonNull(transactions.execute(_ -> {
            editions.lock();
            return move.get();
        }));
        published.refreshIfPossible();
        return moved;
    }
}

package org.opentriage.classifier.ruledesk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.shadow.ShadowDifferences;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The editions of this practice to look at; changes nothing. */
@Component
class EditionShelf {

    private final Editions editions;
    private final ShadowDifferences differences;
    private final TransactionTemplate transactions;

    EditionShelf(Editions editions, ShadowDifferences differences, TransactionTemplate transactions) {
        this.editions = editions;
        this.differences = differences;
        this.transactions = transactions;
    }

    /**
     * An edition with its content.
     *
     * @param files what differs from the shipped files, by name; null where a file was taken out
     */
    record Opened(Edition edition, Map<String, @Nullable String> files) {

        EditionRules rules() {
            return EditionRules.readOrRefuse(edition.ruleSet(), files);
        }
    }

    List<Edition> newest() {
        return read(editions::newest);
    }

    Opened open(int number) {
        return read(() -> new Opened(editions.get(number), filesOf(number)));
    }

    /** What is at work over the shipped files. */
    Map<String, @Nullable String> filesAtWork(RuleSet ruleSet) {
        return read(() -> editions.live(ruleSet).map(this::filesOf).orElse(Map.of()));
    }

    /** The editions that decide, of both rule sets. */
    List<Integer> live() {
        return read(editions::live);
    }

    ShadowDifferences.Report differences(int number) {
        read(() -> editions.get(number));
        return differences.of(number);
    }

    private Map<String, @Nullable String> filesOf(int number) {
        return editions.files(PracticeContext.current().value(), number);
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}

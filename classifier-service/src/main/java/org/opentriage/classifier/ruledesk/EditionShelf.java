package org.opentriage.classifier.ruledesk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.shadow.ShadowDifferences;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
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
    record Opened(Edition edition, Map<String, @Nullable String> files) {}

    List<Edition> newest() {
        return read(editions::newest);
    }

    Opened open(int number) {
        return read(() -> new Opened(
                known(number), editions.files(PracticeContext.current().value(), number)));
    }

    ShadowDifferences.Report differences(int number) {
        read(() -> known(number));
        return differences.of(number);
    }

    private Edition known(int number) {
        return editions.find(number)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such edition."));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}

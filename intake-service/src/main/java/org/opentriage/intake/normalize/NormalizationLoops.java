package org.opentriage.intake.normalize;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentriage.intake.ledger.Backlog;
import org.opentriage.intake.ledger.Lane;
import org.opentriage.intake.ledger.MessageStored;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** When normalization runs: right after a message was stored, and in a sweep each second for whatever that missed. */
@Configuration(proxyBeanMethods = false)
class NormalizationLoops {

    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration MEASURE = Duration.ofSeconds(5);

    private final Backlog backlog;
    private final Normalization normalization;
    private final TransactionTemplate transactions;
    private final Set<PracticeId> fresh = ConcurrentHashMap.newKeySet();
    private final Loop freshLoop = new Loop("intake-fresh", SWEEP, this::fresh);
    private final Loop largeLoop = new Loop("intake-fresh-large", SWEEP, () -> sweep(Lane.FRESH_LARGE));
    private final Loop againLoop = new Loop("intake-again", SWEEP, this::again);
    private final Loop measureLoop = new Loop("intake-measure", MEASURE, this::measure);
    private long lastSweep = System.nanoTime();

    NormalizationLoops(Backlog backlog, Normalization normalization, TransactionTemplate transactions) {
        this.backlog = backlog;
        this.normalization = normalization;
        this.transactions = transactions;
    }

    @Bean
    Loop intakeFreshLoop() {
        return freshLoop;
    }

    @Bean
    Loop intakeFreshLargeLoop() {
        return largeLoop;
    }

    @Bean
    Loop intakeAgainLoop() {
        return againLoop;
    }

    @Bean
    Loop intakeMeasureLoop() {
        return measureLoop;
    }

    @EventListener
    void stored(MessageStored stored) {
        fresh.add(stored.practice());
        freshLoop.wake();
    }

    /** A wake-up knows its practice and needs no query for it; the sweep asks for all. */
    private void fresh() {
        var due = new LinkedHashSet<>(fresh);
        due.forEach(fresh::remove);
        if (due.isEmpty() || System.nanoTime() - lastSweep > SWEEP.toNanos()) {
            lastSweep = System.nanoTime();
            due.addAll(practices(Lane.FRESH));
        }
        due.forEach(practice -> normalization.drain(practice, Lane.FRESH));
    }

    private void again() {
        sweep(Lane.AGAIN);
        sweep(Lane.AGAIN_LARGE);
    }

    private void sweep(Lane lane) {
        practices(lane).forEach(practice -> normalization.drain(practice, lane));
    }

    private Set<PracticeId> practices(Lane lane) {
        return PracticeContext.callAsSystem(
                () -> new LinkedHashSet<>(transactions.execute(status -> backlog.practices(lane))));
    }

    private void measure() {
        PracticeContext.runAsSystem(() -> transactions.executeWithoutResult(status -> backlog.measure()));
    }
}

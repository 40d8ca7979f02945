package org.opentriage.classifier.ruledesk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.ruledesk.Edition.Mode;
import org.opentriage.classifier.ruledesk.Editions.AtWork;
import org.opentriage.classifier.shadow.ShadowWatch;
import org.opentriage.classifier.triage.Lineup;
import org.opentriage.classifier.triage.Pilot;
import org.opentriage.classifier.triage.RunningRules;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the published editions in memory and puts them to work, on every instance within seconds. While the database is away the last
 * known ones decide. In place of an edition that can not be read, or that would lose a red flag of the golden pack with this release,
 * the shipped rules decide.
 */
@Component
class PublishedEditions {

    private static final Logger log = LoggerFactory.getLogger(PublishedEditions.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Editions editions;
    private final TransactionTemplate transactions;
    private final RunningRules rules;
    private final ShadowWatch shadows;
    private final ReadyEdition.Reader reader;
    private List<AtWork> seen = List.of();
    private volatile Map<Key, ReadyEdition> ready = Map.of();

    PublishedEditions(
            Editions editions,
            TransactionTemplate transactions,
            RunningRules rules,
            ShadowWatch shadows,
            GoldenPack golden,
            MeterRegistry meters) {
        this.editions = editions;
        this.transactions = transactions;
        this.rules = rules;
        this.shadows = shadows;
        this.reader = new ReadyEdition.Reader(golden, rules.shipped());
        Gauge.builder("triage.classifier.editions.failed", this, PublishedEditions::failed)
                .description("Published editions that can not be used; the shipped rules decide in their place")
                .register(meters);
    }

    private record Key(String practice, int number) {}

    /** What the edition that decides has over the shipped files. */
    Map<String, @Nullable String> files(PracticeId practice, RuleSet ruleSet) {
        return ready.values().stream()
                .filter(edition -> edition.decides(practice, ruleSet))
                .findFirst()
                .map(ReadyEdition::files)
                .orElse(Map.of());
    }

    /** Looks whether anything was published; what did not change is not read again. */
    synchronized void refresh() {
        var atWork = inTransaction(editions::atWork);
        if (atWork.equals(seen)) {
            return;
        }
        var next = new HashMap<Key, ReadyEdition>();
        for (var edition : atWork) {
            var key = new Key(edition.practiceId(), edition.number());
            var known = ready.get(key);
            next.put(key, known == null ? read(edition) : known.now(edition));
        }
        ready = Map.copyOf(next);
        rules.replace(next.values().stream()
                .collect(Collectors.groupingBy(
                        edition -> new PracticeId(edition.atWork().practiceId()),
                        Collectors.collectingAndThen(Collectors.toList(), this::lineup))));
        seen = atWork;
    }

    /** After a move is stored; should the database be gone by then, the loop brings it to work. */
    void refreshIfPossible() {
        try {
            refresh();
        } catch (TransactionException | DataAccessException e) {
            log.warn("what was published goes to work later: {}", e.getClass().getSimpleName());
        }
    }

    private ReadyEdition read(AtWork edition) {
        return reader.read(edition, inTransaction(() -> editions.files(edition.practiceId(), edition.number())));
    }

    private Lineup lineup(List<ReadyEdition> ofOnePractice) {
        var live = rules.shipped();
        for (var edition : in(Mode.LIVE, ofOnePractice)) {
            live = edition.over(live);
        }
        var pilots = new ArrayList<Pilot>();
        for (var edition : in(Mode.PILOT, ofOnePractice)) {
            var atWork = edition.atWork();
            pilots.add(new Pilot(atWork.number(), edition.over(live), atWork.percent()));
        }
        return new Lineup(live, pilots, shadows.of(shadowsOver(live, ofOnePractice)));
    }

    private static List<ShadowWatch.Shadow> shadowsOver(Triage live, List<ReadyEdition> ofOnePractice) {
        return in(Mode.SHADOW, ofOnePractice).stream()
                .map(edition -> new ShadowWatch.Shadow(
                        edition.atWork().practiceId(), edition.atWork().number(), edition.over(live)))
                .toList();
    }

    private static List<ReadyEdition> in(Mode mode, List<ReadyEdition> editions) {
        return editions.stream()
                .filter(edition -> edition.isUsable() && edition.atWork().mode() == mode)
                .toList();
    }

    private double failed() {
        return ready.values().stream().filter(edition -> !edition.isUsable()).count();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(PracticeContext.callAsSystem(() -> transactions.execute(_ -> work.get())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        /** The first round comes before the first message. */
        @Bean
        Loop ruleEditionsLoop(PublishedEditions published) {
            published.refresh();
            return new Loop("rule-editions", PERIOD, published::refresh);
        }
    }
}

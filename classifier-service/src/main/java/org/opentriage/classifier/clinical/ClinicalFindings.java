package org.opentriage.classifier.clinical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentriage.classifier.context.Context;
import org.opentriage.classifier.context.Doubt;
import org.opentriage.classifier.rules.Fact;
import org.opentriage.classifier.rules.Findings;
import org.opentriage.classifier.rules.Rule;
import org.opentriage.classifier.rules.RuleBook;
import org.opentriage.classifier.rules.RuleMatch;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.PatientContext;

/** What the clinical rules found in one message, before anybody asked whom it is about. */
public final class ClinicalFindings {

    /** More places of one rule tell nobody anything. */
    private static final int MOST_HITS_OF_A_RULE = 20;

    private static final String SLIP = "With one letter put right this may be a red flag: a person decides.";

    private final RuleBook book;
    private final List<Text> current;
    private final Map<Text, Context> contexts = new HashMap<>();
    private final List<Findings> findings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final ClinicalResult alone;

    ClinicalFindings(RuleBook book, MessageText message) {
        this.book = book;
        this.current = message.current();
        for (var text : message.all()) {
            contexts.put(text, Context.of(text));
            findings.add(book.read(text));
        }
        findings.forEach(found -> told.addAll(toldIn(found)));
        var exact = result(told);
        alone = exact.isRedFlag() || !slipMayHideRedFlag() ? exact : exact.with(SLIP);
    }

    /** What the message says by itself. */
    public ClinicalResult alone() {
        return alone;
    }

    /** The same about a patient of whom the chart knows something: never less than {@link #alone()}, since a fact only adds rules. */
    public ClinicalResult about(PatientContext patient) {
        var facts = new HashSet<>(told);
        book.facts().stream()
                .filter(fact -> fact.holdsFor(patient))
                .map(Fact::name)
                .forEach(facts::add);
        var result = result(facts);
        return alone.reviews().contains(SLIP) ? result.with(SLIP) : result;
    }

    /** Whether one wrong letter in a word of the new text stands between it and a red flag. */
    private boolean slipMayHideRedFlag() {
        for (var text : current) {
            var slips = book.readSlips(text);
            var facts = new HashSet<>(told);
            facts.addAll(toldIn(slips));
            if (slips.matches().stream()
                    .filter(match -> holds(match.rule(), facts))
                    .map(this::read)
                    .anyMatch(reading -> reading.isRedFlag() && reading.counts())) {
                return true;
            }
        }
        return false;
    }

    /** Facts that are told and not denied. */
    private Set<String> toldIn(Findings found) {
        var facts = new HashSet<String>();
        for (var fact : found.facts()) {
            var context = contexts.get(fact.text());
            if (context == null || !context.denies(fact.from(), fact.to())) {
                facts.add(fact.name());
            }
        }
        return facts;
    }

    private static boolean holds(Rule rule, Set<String> facts) {
        return rule.with().isEmpty() || rule.with().stream().anyMatch(facts::contains);
    }

    private ClinicalResult result(Set<String> facts) {
        var readings = new ArrayList<Reading>();
        for (var found : findings) {
            for (var match : found.matches()) {
                if (holds(match.rule(), facts)) {
                    readings.add(read(match));
                }
            }
        }
        return ClinicalResult.of(distinct(readings), book.version());
    }

    private Reading read(RuleMatch match) {
        var context = contexts.get(match.text());
        var doubt = context == null
                ? null
                : context.doubt(match.from(), match.to(), match::skipped).orElse(null);
        return new Reading(
                match,
                doubt == null || counts(match.rule(), doubt.kind()) ? null : doubt,
                !current.contains(match.text()));
    }

    /** Whether the rule counts in full all the same. */
    private static boolean counts(Rule rule, Doubt.Kind kind) {
        return switch (kind) {
            case ONGOING -> !rule.ongoingToReview();
            case HYPOTHETICAL ->
                rule.score() < Reading.RED_FLAG || rule.despite().contains(kind.name());
            case NEGATED, HISTORICAL, FAMILY_HISTORY -> rule.despite().contains(kind.name());
        };
    }

    /** Of overlapping readings of one rule the one that counts, else the earliest, else the longest. */
    private static List<Reading> distinct(List<Reading> readings) {
        var order = Comparator.comparing((Reading reading) -> !reading.counts())
                .thenComparing(reading -> reading.match().from())
                .thenComparing(reading -> -reading.match().to());
        var kept = new ArrayList<Reading>();
        var last = new HashMap<String, List<Reading>>();
        for (var reading : readings.stream().sorted(order).toList()) {
            var same = last.computeIfAbsent(reading.match().rule().id(), _ -> new ArrayList<>());
            if (same.size() < MOST_HITS_OF_A_RULE && same.stream().noneMatch(reading::overlaps)) {
                same.add(reading);
                kept.add(reading);
            }
        }
        return kept;
    }
}

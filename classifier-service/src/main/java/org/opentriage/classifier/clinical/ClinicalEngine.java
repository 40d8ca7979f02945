package org.opentriage.classifier.clinical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.context.Context;
import org.opentriage.classifier.context.Doubt;
import org.opentriage.classifier.rules.Fact;
import org.opentriage.classifier.rules.Findings;
import org.opentriage.classifier.rules.Rule;
import org.opentriage.classifier.rules.RuleBook;
import org.opentriage.classifier.rules.RuleFiles;
import org.opentriage.classifier.rules.RuleMatch;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.RuleSet;

/** Looks for anything that a nurse should see. Says nothing about appointments, bills or forms, and knows nobody who does. */
public final class ClinicalEngine {

    /** More places of one rule tell nobody anything. */
    private static final int MOST_HITS_OF_A_RULE = 20;

    private final RuleBook book;

    public ClinicalEngine(RuleBook book) {
        this.book = book;
    }

    /** The engine with the rules that ship with the service. */
    public static ClinicalEngine shipped() {
        return withFiles(Map.of());
    }

    /** The engine with some of the shipped files replaced, added or (null) taken out, by name. */
    public static ClinicalEngine withFiles(Map<String, @Nullable String> instead) {
        return new ClinicalEngine(RuleFiles.load(RuleSet.CLINICAL, "rules/clinical", instead));
    }

    public String ruleSetVersion() {
        return book.version();
    }

    public RuleBook rules() {
        return book;
    }

    /** Reads the whole message: subject, new text, quoted history. What the chart says can only raise the score. */
    public ClinicalResult assess(MessageText message, PatientContext patient) {
        var contexts = new HashMap<Text, Context>();
        var findings = new ArrayList<Findings>();
        for (var text : message.all()) {
            contexts.put(text, Context.of(text));
            findings.add(book.read(text));
        }
        var facts = facts(findings, contexts, patient);
        var readings = new ArrayList<Reading>();
        for (var found : findings) {
            for (var match : found.matches()) {
                if (applies(match, facts)) {
                    var onlyHistory = !message.current().contains(match.text());
                    readings.add(read(match, contexts, onlyHistory));
                }
            }
        }
        return ClinicalResult.of(distinct(readings), book.version());
    }

    /** Facts told in the message (unless denied there) or known from the chart. */
    private Set<String> facts(List<Findings> findings, Map<Text, Context> contexts, PatientContext patient) {
        var facts = new HashSet<String>();
        book.facts().stream()
                .filter(fact -> fact.holdsFor(patient))
                .map(Fact::name)
                .forEach(facts::add);
        for (var found : findings) {
            for (var told : found.facts()) {
                var context = contexts.get(told.text());
                if (context == null || !context.denies(told.from(), told.to())) {
                    facts.add(told.name());
                }
            }
        }
        return facts;
    }

    private static boolean applies(RuleMatch match, Set<String> facts) {
        var rule = match.rule();
        return (rule.with().isEmpty() || rule.with().stream().anyMatch(facts::contains))
                && rule.without().stream().noneMatch(facts::contains);
    }

    private static Reading read(RuleMatch match, Map<Text, Context> contexts, boolean onlyHistory) {
        var context = contexts.get(match.text());
        var doubt = context == null
                ? null
                : context.doubt(match.from(), match.to(), match::skipped).orElse(null);
        return new Reading(match, doubt == null || counts(match.rule(), doubt.kind()) ? null : doubt, onlyHistory);
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

    /** The kinds of context that a rule may name under {@code despite}. */
    static Set<String> kindsOfContext() {
        var kinds = new HashSet<String>();
        for (var kind : Doubt.Kind.values()) {
            kinds.add(kind.name());
        }
        return kinds;
    }
}

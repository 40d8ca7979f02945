package org.opentriage.classifier.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.RuleSet;

/** One rule set, ready to read messages. Finding costs time in proportion to the text, not to the number of rules. */
public final class RuleBook {

    /** Words within which {@code unless_near} excludes. */
    private static final int NEAR = 6;

    private final RuleSet ruleSet;
    private final String version;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Concepts concepts;
    private final Map<Integer, List<Entry>> byFirstConcept = new HashMap<>();
    private final List<Entry> byFirstNumber = new ArrayList<>();

    /** What a pattern is there for. */
    private enum Use {
        FIRES,
        EXCLUDES,
        EXCLUDES_NEAR,
        FIGURATIVE,
        FACT,
        NO_FACT
    }

    private record Entry(Pattern pattern, int[] needed, int owner, Use use) {}

    private record Found(int owner, Use use, Pattern.Span span) {}

    private record Purpose(Use use, int owner) {}

    RuleBook(RuleSet ruleSet, String version, Concepts concepts) {
        this.ruleSet = ruleSet;
        this.version = version;
        this.concepts = concepts;
    }

    void add(Rule rule, RuleFile.RuleSpec spec) {
        var owner = rules.size();
        rules.add(rule);
        index(spec.patterns(), owner, Use.FIRES);
        index(spec.unless(), owner, Use.EXCLUDES);
        index(spec.unlessNear(), owner, Use.EXCLUDES_NEAR);
        index(spec.figurative(), owner, Use.FIGURATIVE);
    }

    void add(Fact fact, RuleFile.FactSpec spec) {
        var owner = facts.size();
        facts.add(fact);
        index(spec.patterns(), owner, Use.FACT);
        index(spec.unless(), owner, Use.NO_FACT);
    }

    private void index(List<String> sources, int owner, Use use) {
        var reader = new PatternReader(concepts);
        for (var source : sources) {
            for (var pattern : reader.read(source)) {
                var entry = new Entry(pattern, pattern.needed(), owner, use);
                switch (pattern.elements().getFirst()) {
                    case Pattern.Words words ->
                        byFirstConcept
                                .computeIfAbsent(words.concept(), _ -> new ArrayList<>())
                                .add(entry);
                    case Pattern.Range _, Pattern.Gap _ -> byFirstNumber.add(entry);
                }
            }
        }
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** Label and content hash, such as {@code 2026.11-3fa9c1d2}: the same version is the same rules. */
    public String version() {
        return version;
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Everything the rules find in one part of a message, and the facts it tells. Overlapping matches of one rule all appear. */
    public Findings read(Text text) {
        var fired = new ArrayList<Found>();
        var others = new HashMap<Purpose, List<Pattern.Span>>();
        scan(text, found -> {
            if (found.use == Use.FIRES || found.use == Use.FACT) {
                fired.add(found);
            } else {
                others.computeIfAbsent(new Purpose(found.use, found.owner), _ -> new ArrayList<>())
                        .add(found.span);
            }
        });
        var matches = new ArrayList<RuleMatch>();
        var told = new ArrayList<Findings.ToldFact>();
        for (var found : fired) {
            var span = found.span;
            if (found.use == Use.FACT && !touches(found, Use.NO_FACT, others)) {
                told.add(new Findings.ToldFact(facts.get(found.owner).name(), text, span.from(), span.to()));
            } else if (found.use == Use.FIRES && !excluded(found, text, others)) {
                var figurative = touches(found, Use.FIGURATIVE, others);
                matches.add(
                        new RuleMatch(rules.get(found.owner), text, span.from(), span.to(), span.gaps(), figurative));
            }
        }
        return new Findings(List.copyOf(matches), List.copyOf(told));
    }

    private void scan(Text text, Consumer<Found> taker) {
        var spots = new Spots(text, concepts.phrases());
        for (var word = 0; word < text.size(); word++) {
            for (var spot = spots.first(word); spot < spots.first(word + 1); spot++) {
                tryAll(byFirstConcept.getOrDefault(spots.concept(spot), List.of()), text, spots, word, taker);
            }
            if (!Double.isNaN(text.token(word).number())) {
                tryAll(byFirstNumber, text, spots, word, taker);
            }
        }
    }

    private static void tryAll(List<Entry> entries, Text text, Spots spots, int word, Consumer<Found> taker) {
        for (var entry : entries) {
            var span = spots.holdsAll(entry.needed) ? entry.pattern.matchAt(text, spots, word) : null;
            if (span != null) {
                taker.accept(new Found(entry.owner, entry.use, span));
            }
        }
    }

    private static boolean excluded(Found found, Text text, Map<Purpose, List<Pattern.Span>> others) {
        return touches(found, Use.EXCLUDES, others)
                || others.getOrDefault(new Purpose(Use.EXCLUDES_NEAR, found.owner), List.of()).stream()
                        .anyMatch(
                                other -> near(other, found.span) && text.sameSentence(other.from(), found.span.from()));
    }

    private static boolean near(Pattern.Span one, Pattern.Span other) {
        return one.from() < other.to() + NEAR && other.from() < one.to() + NEAR;
    }

    private static boolean touches(Found found, Use use, Map<Purpose, List<Pattern.Span>> others) {
        var span = found.span;
        return others.getOrDefault(new Purpose(use, found.owner), List.of()).stream()
                .anyMatch(other -> other.from() < span.to() && span.from() < other.to());
    }
}

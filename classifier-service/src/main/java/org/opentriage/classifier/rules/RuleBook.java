package org.opentriage.classifier.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    /** Each pattern once, however many rules share it. */
    private final Map<Pattern, Entry> entries = new HashMap<>();
    /** By the number of the concept that a pattern begins with. */
    private final List<List<Entry>> byFirstConcept = new ArrayList<>();

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

    private record Entry(Pattern pattern, int[] needed, List<Purpose> purposes) {}

    private record Purpose(Use use, int owner) {}

    private record Found(Purpose purpose, Pattern.Span span) {}

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
                entries.computeIfAbsent(pattern, this::entered).purposes.add(new Purpose(use, owner));
            }
        }
    }

    private Entry entered(Pattern pattern) {
        var entry = new Entry(pattern, pattern.needed(), new ArrayList<>(1));
        switch (pattern.elements().getFirst()) {
            case Pattern.Words words -> {
                while (byFirstConcept.size() <= words.concept()) {
                    byFirstConcept.add(List.of());
                }
                var longer = new ArrayList<>(byFirstConcept.get(words.concept()));
                longer.add(entry);
                byFirstConcept.set(words.concept(), longer);
            }
            case Pattern.Range _, Pattern.Gap _ -> byFirstNumber.add(entry);
        }
        return entry;
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
        return read(text, List.of());
    }

    /** What the rules would find as well if words with a slip of the pen were meant otherwise; empty where no word may have one. */
    public Findings readSlips(Text text) {
        var others = IntStream.range(0, text.size()).mapToObj(text::others).toList();
        return others.stream().allMatch(List::isEmpty) ? Findings.NONE : read(text, others);
    }

    private Findings read(Text text, List<List<String>> readings) {
        var fired = new ArrayList<Found>();
        var others = new HashMap<Purpose, BitSet>();
        scan(text, readings, found -> {
            if (found.purpose.use == Use.FIRES || found.purpose.use == Use.FACT) {
                fired.add(found);
            } else {
                others.computeIfAbsent(found.purpose, _ -> new BitSet()).set(found.span.from(), found.span.to());
            }
        });
        var matches = new ArrayList<RuleMatch>();
        var told = new ArrayList<Findings.ToldFact>();
        for (var found : fired) {
            var owner = found.purpose.owner;
            var span = found.span;
            if (found.purpose.use == Use.FACT && !touches(found, Use.NO_FACT, others)) {
                told.add(new Findings.ToldFact(facts.get(owner).name(), text, span.from(), span.to()));
            } else if (found.purpose.use == Use.FIRES && !excluded(found, text, others)) {
                var figurative = touches(found, Use.FIGURATIVE, others);
                matches.add(new RuleMatch(rules.get(owner), text, span.from(), span.to(), span.gaps(), figurative));
            }
        }
        return new Findings(List.copyOf(matches), List.copyOf(told));
    }

    private void scan(Text text, List<List<String>> readings, Consumer<Found> taker) {
        var spots = new Spots(text, concepts.phrases(), readings);
        for (var word = 0; word < text.size(); word++) {
            if (text.sentenceStart(word) == word) {
                spots.enterSentence(word, text.sentenceEnd(word));
            }
            for (var spot = spots.first(word); spot < spots.first(word + 1); spot++) {
                var concept = spots.concept(spot);
                if (concept < byFirstConcept.size()) {
                    tryAll(byFirstConcept.get(concept), text, spots, word, taker);
                }
            }
            if (!Double.isNaN(text.token(word).number())) {
                tryAll(byFirstNumber, text, spots, word, taker);
            }
        }
    }

    private static void tryAll(List<Entry> entries, Text text, Spots spots, int word, Consumer<Found> taker) {
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var span = spots.holdsAll(entry.needed) ? entry.pattern.matchAt(text, spots, word) : null;
            if (span != null) {
                entry.purposes.forEach(purpose -> taker.accept(new Found(purpose, span)));
            }
        }
    }

    private static boolean excluded(Found found, Text text, Map<Purpose, BitSet> others) {
        var span = found.span;
        var from = Math.max(text.sentenceStart(span.from()), span.from() - NEAR);
        var to = Math.min(text.sentenceEnd(span.from()), span.to() + NEAR);
        return touches(found, Use.EXCLUDES, others)
                || anyOf(others.get(new Purpose(Use.EXCLUDES_NEAR, found.purpose.owner)), from, to);
    }

    private static boolean touches(Found found, Use use, Map<Purpose, BitSet> others) {
        return anyOf(others.get(new Purpose(use, found.purpose.owner)), found.span.from(), found.span.to());
    }

    private static boolean anyOf(@Nullable BitSet words, int from, int to) {
        if (words == null) {
            return false;
        }
        var next = words.nextSetBit(from);
        return next >= 0 && next < to;
    }
}

package org.opentriage.classifier.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Repairs misspelt words, but only toward words that red flags are made of: listed misspellings, one wrong, missing, doubled or swapped
 * letter in a listed word of six letters or more, two such words written as one, and one written as two. Words that exist keep their
 * meaning.
 */
final class Spelling {

    private static final int SHORTEST_GUARDED = 6;
    private static final int SHORTEST_HALF = 4;
    private static final Spelling SHIPPED = new Spelling(
            WordList.read(Spelling.class, "misspellings.txt"), WordList.read(Spelling.class, "red-flag-words.txt"));
    private static final Spelling NONE = new Spelling(Map.of(), Map.of());

    private final Map<String, List<String>> misspellings = new HashMap<>();
    private final Set<String> guarded;
    private final Set<String> known;
    private final Set<String> halves;
    private final Set<String> fragments;
    /** Letters of two guarded words written as one; what is longer is not repaired. */
    private final int longest;
    /** What is left of a guarded word when one letter is taken out. */
    private final Map<String, List<String>> shortened = new HashMap<>();

    private Spelling(Map<String, List<String>> misspelt, Map<String, List<String>> words) {
        guarded = Set.copyOf(words.getOrDefault("guard", List.of()));
        known = new HashSet<>(words.getOrDefault("known", List.of()));
        halves = new HashSet<>(words.getOrDefault("half", List.of()));
        longest = 2 * guarded.stream().mapToInt(String::length).max().orElse(0);
        fragments = Set.copyOf(words.getOrDefault("fragment", List.of()));
        halves.addAll(guarded);
        known.addAll(halves);
        guarded.stream().filter(word -> word.length() >= SHORTEST_GUARDED).forEach(word -> {
            for (var shorter : shorter(word)) {
                shortened.computeIfAbsent(shorter, _ -> new ArrayList<>(1)).add(word);
            }
        });
        misspelt.forEach(
                (right, wrongs) -> wrongs.forEach(wrong -> misspellings.put(wrong, List.of(right.split(" ")))));
    }

    static Spelling shipped() {
        return SHIPPED;
    }

    static Spelling none() {
        return NONE;
    }

    /** The word as it was meant: usually itself, sometimes another, sometimes two ("chestpain"). */
    List<String> repair(String word) {
        var listed = misspellings.get(word);
        if (listed != null) {
            return listed;
        }
        if (word.length() < SHORTEST_GUARDED - 1
                || word.length() > longest
                || known.contains(word)
                || guarded.isEmpty()) {
            return List.of(word);
        }
        var meant = meant(word);
        return meant == null ? parts(word) : List.of(meant);
    }

    /** Whether two words are one that was torn apart: "short ness". */
    boolean isTorn(String first, String second) {
        return fragments.contains(second) && guarded.contains(first + second);
    }

    private @Nullable String meant(String word) {
        for (var candidate : shortened.getOrDefault(word, List.of())) {
            if (candidate.charAt(0) == word.charAt(0)) {
                return candidate;
            }
        }
        for (var shorter : shorter(word)) {
            if (guarded.contains(shorter) && shorter.length() >= SHORTEST_GUARDED) {
                return shorter;
            }
            for (var candidate : shortened.getOrDefault(shorter, List.of())) {
                if (isOneSlip(word, candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** One letter replaced, or two neighbours swapped; never the first letter alone. */
    private static boolean isOneSlip(String wrong, String right) {
        if (wrong.length() != right.length()) {
            return false;
        }
        var first = 0;
        while (first < wrong.length() && wrong.charAt(first) == right.charAt(first)) {
            first++;
        }
        var last = wrong.length() - 1;
        while (last > first && wrong.charAt(last) == right.charAt(last)) {
            last--;
        }
        var replaced = first == last && first > 0;
        var swapped = last == first + 1
                && wrong.charAt(first) == right.charAt(last)
                && wrong.charAt(last) == right.charAt(first);
        return replaced || swapped;
    }

    private List<String> parts(String word) {
        for (var at = SHORTEST_HALF; at <= word.length() - SHORTEST_HALF; at++) {
            var left = word.substring(0, at);
            var right = word.substring(at);
            if (halves.contains(left) && halves.contains(right)) {
                return List.of(left, right);
            }
        }
        return List.of(word);
    }

    private static List<String> shorter(String word) {
        var shorter = new ArrayList<String>(word.length());
        for (var i = 0; i < word.length(); i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }
}

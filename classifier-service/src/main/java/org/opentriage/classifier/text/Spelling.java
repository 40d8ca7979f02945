package org.opentriage.classifier.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final NearWords near = new NearWords();
    /** The guarded words and those that are never repaired. */
    private final NearWords nearAny = new NearWords();

    private Spelling(Map<String, List<String>> misspelt, Map<String, List<String>> words) {
        guarded = Set.copyOf(words.getOrDefault("guard", List.of()));
        known = new HashSet<>(words.getOrDefault("known", List.of()));
        halves = new HashSet<>(words.getOrDefault("half", List.of()));
        longest = 2 * guarded.stream().mapToInt(String::length).max().orElse(0);
        fragments = Set.copyOf(words.getOrDefault("fragment", List.of()));
        halves.addAll(guarded);
        known.addAll(halves);
        guarded.stream()
                .filter(word -> word.length() >= SHORTEST_GUARDED)
                .sorted()
                .forEach(word -> {
                    near.add(word);
                    nearAny.add(word);
                });
        words.getOrDefault("slip", List.of()).forEach(nearAny::add);
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
        var meant = near.near(word);
        return meant.isEmpty() ? parts(word) : List.of(meant.getFirst());
    }

    /** Whether two words are one that was torn apart: "short ness". */
    boolean isTorn(String first, String second) {
        return fragments.contains(second) && guarded.contains(first + second);
    }

    /** Red flag words that a word may stand for although it has a meaning of its own: one wrong or swapped letter. */
    List<String> others(String word) {
        return word.length() < SHORTEST_GUARDED
                ? List.of()
                : nearAny.near(word).stream()
                        .filter(other -> other.length() == word.length())
                        .toList();
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
}

package org.opentriage.classifier.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Repairs misspelt words, but only toward words that red flags are made of: listed misspellings, and one slip of the finger in a
 * listed word of six letters or more. Words that exist keep their meaning.
 */
final class Spelling {

    private static final String[] KEY_ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final Spelling SHIPPED = new Spelling(
            WordList.read(Spelling.class, "misspellings.txt"), WordList.read(Spelling.class, "red-flag-words.txt"));
    private static final Spelling NONE = new Spelling(Map.of(), Map.of());

    private final Map<String, List<String>> repairs = new HashMap<>();

    private Spelling(Map<String, List<String>> misspellings, Map<String, List<String>> redFlagWords) {
        var known = new HashSet<>(redFlagWords.getOrDefault("known", List.of()));
        known.addAll(redFlagWords.getOrDefault("guard", List.of()));
        for (var word : redFlagWords.getOrDefault("guard", List.of())) {
            addSlips(word, known);
        }
        misspellings.forEach((right, wrongs) -> wrongs.forEach(wrong -> repairs.put(wrong, List.of(right.split(" ")))));
    }

    static Spelling shipped() {
        return SHIPPED;
    }

    static Spelling none() {
        return NONE;
    }

    /** The word as it was meant: usually itself, sometimes another, sometimes two ("chestpain"). */
    List<String> repair(String word) {
        var repaired = repairs.get(word);
        return repaired == null ? List.of(word) : repaired;
    }

    private void addSlips(String word, Set<String> known) {
        for (var slip : slipsOf(word)) {
            if (!known.contains(slip)) {
                repairs.putIfAbsent(slip, List.of(word));
            }
        }
    }

    /** A letter left out, doubled, swapped with its neighbour, or hit one key beside; never the first letter. */
    private static Set<String> slipsOf(String word) {
        var slips = new HashSet<String>();
        for (var i = 1; i < word.length(); i++) {
            var head = word.substring(0, i);
            var tail = word.substring(i + 1);
            slips.add(head + tail);
            slips.add(head + word.charAt(i) + word.charAt(i) + tail);
            if (i + 1 < word.length()) {
                slips.add(head + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
            for (var beside : keysBeside(word.charAt(i)).toCharArray()) {
                slips.add(head + beside + tail);
            }
        }
        return slips;
    }

    private static String keysBeside(char letter) {
        return Arrays.stream(KEY_ROWS)
                        .filter(row -> row.indexOf(letter) >= 0)
                        .map(row -> row.substring(
                                Math.max(0, row.indexOf(letter) - 1), Math.min(row.length(), row.indexOf(letter) + 2)))
                        .map(keys -> keys.replace(String.valueOf(letter), ""))
                        .findFirst()
                        .orElse("")
                + vowelsFor(letter);
    }

    /** Vowels are mistaken for each other by ear, not by finger. */
    private static String vowelsFor(char letter) {
        return "aeiou".indexOf(letter) < 0 ? "" : "aeiou".replace(String.valueOf(letter), "");
    }
}

package org.opentriage.classifier.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words, found again by a spelling with one wrong, missing, doubled or swapped letter; the first letter is never the only wrong one.
 * Filled once, then only read. Most words cost no look-up: their hash codes with one letter left out are asked first.
 */
final class NearWords {

    private static final int HASHES = 1 << 20;
    /** Of {@link String#hashCode()}. */
    private static final int BASE = 31;
    /** Letters of the longest spelling that is looked at; more than twice the longest word. */
    private static final int LONGEST = 255;

    private static final int[] POWERS = powers();

    private final Set<String> words = new HashSet<>();
    /** What is left of a word when one letter is taken out. */
    private final Map<String, List<String>> shortened = new HashMap<>();

    private final BitSet known = new BitSet(HASHES);

    void add(String word) {
        if (!words.add(word)) {
            return;
        }
        known.set(word.hashCode() & HASHES - 1);
        for (var i = 0; i < word.length(); i++) {
            var shorter = without(word, i);
            shortened.computeIfAbsent(shorter, _ -> new ArrayList<>(1)).add(word);
            known.set(shorter.hashCode() & HASHES - 1);
        }
    }

    /** The words near this spelling, the most likely first; never the spelling itself. */
    List<String> near(String spelling) {
        List<String> near = List.of();
        if (spelling.length() > LONGEST) {
            return near;
        }
        for (var longer : shortened.getOrDefault(spelling, List.of())) {
            if (longer.charAt(0) == spelling.charAt(0)) {
                near = with(near, longer);
            }
        }
        var tails = new int[spelling.length() + 1];
        var power = 1;
        for (var at = spelling.length() - 1; at >= 0; at--, power *= BASE) {
            tails[at] = tails[at + 1] + spelling.charAt(at) * power;
        }
        var head = 0;
        for (var at = 0; at < spelling.length(); at++) {
            head = at == 0 ? 0 : head * BASE + spelling.charAt(at - 1);
            if (known.get(head * POWERS[spelling.length() - at - 1] + tails[at + 1] & HASHES - 1)) {
                near = nearWithout(spelling, at, near);
            }
        }
        return near;
    }

    private List<String> nearWithout(String spelling, int at, List<String> before) {
        var near = before;
        var shorter = without(spelling, at);
        if (words.contains(shorter)) {
            near = with(near, shorter);
        }
        for (var word : shortened.getOrDefault(shorter, List.of())) {
            if (isOneSlip(spelling, word)) {
                near = with(near, word);
            }
        }
        return near;
    }

    private static List<String> with(List<String> near, String word) {
        if (near.contains(word)) {
            return near;
        }
        var longer = new ArrayList<>(near);
        longer.add(word);
        return longer;
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

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static int[] powers() {
        var powers = new int[LONGEST + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }
}

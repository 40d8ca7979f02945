package org.opentriage.classifier.opinion;

import java.util.Arrays;
import org.opentriage.classifier.text.Text;

/**
 * What the model sees of a stretch of words: single words, rows of two and three, and rows of three to five letters, each as a place in
 * a table of fixed size. Two of them may share a place; the table is large enough that it does not matter.
 */
final class Features {

    static final int TABLE = 1 << 16;
    private static final int LONGEST_ROW = 3;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 5;

    private int[] places = new int[256];
    private int size;

    private Features() {}

    /** The places of the words {@code from} (inclusive) to {@code to} (exclusive), sorted, each once. */
    static int[] of(Text text, int from, int to) {
        var features = new Features();
        features.addWords(text, from, to);
        features.addLetters(text, from, to);
        return features.distinct();
    }

    private void addWords(Text text, int from, int to) {
        for (var i = from; i < to; i++) {
            var hash = 17;
            for (var k = 0; k < LONGEST_ROW && i + k < to; k++) {
                hash = hash * 31 + text.form(i + k).hashCode();
                add(hash * 0x9E3779B1 + k);
            }
        }
    }

    private void addLetters(Text text, int from, int to) {
        var letters = new StringBuilder(" ");
        for (var i = from; i < to; i++) {
            letters.append(text.form(i)).append(' ');
        }
        for (var i = 0; i < letters.length(); i++) {
            var hash = 7;
            for (var k = 0; k < MOST_LETTERS && i + k < letters.length(); k++) {
                hash = hash * 131 + letters.charAt(i + k);
                if (k + 1 >= FEWEST_LETTERS) {
                    add(hash * 0x85EBCA6B + k);
                }
            }
        }
    }

    private void add(int hash) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = (hash ^ hash >>> 15) & TABLE - 1;
    }

    private int[] distinct() {
        Arrays.sort(places, 0, size);
        var kept = 0;
        for (var i = 0; i < size; i++) {
            if (kept == 0 || places[kept - 1] != places[i]) {
                places[kept++] = places[i];
            }
        }
        return Arrays.copyOf(places, kept);
    }
}

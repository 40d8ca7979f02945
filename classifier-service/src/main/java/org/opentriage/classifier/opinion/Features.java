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

    private final Text text;
    private final long[] seen = new long[TABLE / Long.SIZE];
    private int[] places = new int[256];
    private int size;

    /** Reads stretches of the text, one after the other. */
    Features(Text text) {
        this.text = text;
    }

    /** The places of the words {@code from} (inclusive) to {@code to} (exclusive), each once, in no order. */
    int[] of(int from, int to) {
        size = 0;
        addWords(from, to);
        addLetters(from, to);
        for (var i = 0; i < size; i++) {
            seen[places[i] >> 6] = 0;
        }
        return Arrays.copyOf(places, size);
    }

    private void addWords(int from, int to) {
        for (var i = from; i < to; i++) {
            var hash = 17;
            for (var k = 0; k < LONGEST_ROW && i + k < to; k++) {
                hash = hash * 31 + text.form(i + k).hashCode();
                add(hash * 0x9E3779B1 + k);
            }
        }
    }

    private void addLetters(int from, int to) {
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
        var place = (hash ^ hash >>> 15) & TABLE - 1;
        if ((seen[place >> 6] >> place & 1) == 1) {
            return;
        }
        seen[place >> 6] |= 1L << place;
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
    }
}

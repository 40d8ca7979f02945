package org.opentriage.classifier.rules;

import java.util.Arrays;
import java.util.BitSet;
import org.opentriage.classifier.text.Phrases;
import org.opentriage.classifier.text.Text;

/** Where which concept stands in a text: filled in one walk, then read by every pattern. */
final class Spots {

    private final int[] firsts;
    /** One bit for each concept that begins at the word, 64 concepts to a bit pattern: most questions end here. */
    private final long[] masks;

    private final BitSet present = new BitSet();
    private int[] concepts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Spots(Text text, Phrases<Integer> phrases) {
        firsts = new int[text.size() + 1];
        masks = new long[text.size()];
        for (var i = 0; i < text.size(); i++) {
            firsts[i] = size;
            phrases.findAt(text, i, this::add);
            for (var spot = firsts[i]; spot < size; spot++) {
                masks[i] |= 1L << concepts[spot];
                present.set(concepts[spot]);
            }
        }
        firsts[text.size()] = size;
    }

    private void add(int concept, int end) {
        if (size == concepts.length) {
            concepts = Arrays.copyOf(concepts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        concepts[size] = concept;
        ends[size++] = end;
    }

    /** Index of the first spot that begins at the word; those of one word end where those of the next begin. */
    int first(int word) {
        return firsts[word];
    }

    /** Whether the concept may begin at the word; false is certain. */
    boolean mayHold(int word, int concept) {
        return (masks[word] >> concept & 1) == 1;
    }

    /** Whether every concept stands somewhere in the text. */
    boolean holdsAll(int[] needed) {
        for (var concept : needed) {
            if (!present.get(concept)) {
                return false;
            }
        }
        return true;
    }

    int concept(int spot) {
        return concepts[spot];
    }

    int end(int spot) {
        return ends[spot];
    }
}

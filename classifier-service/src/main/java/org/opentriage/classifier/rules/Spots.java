package org.opentriage.classifier.rules;

import java.util.Arrays;
import org.opentriage.classifier.text.Phrases;
import org.opentriage.classifier.text.Text;

/** Where which concept stands in a text: filled in one walk, then read by every pattern. */
final class Spots {

    private final int[] firsts;
    private int[] concepts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Spots(Text text, Phrases<Integer> phrases) {
        firsts = new int[text.size() + 1];
        for (var i = 0; i < text.size(); i++) {
            firsts[i] = size;
            phrases.findAt(text, i, this::add);
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

    int concept(int spot) {
        return concepts[spot];
    }

    int end(int spot) {
        return ends[spot];
    }
}

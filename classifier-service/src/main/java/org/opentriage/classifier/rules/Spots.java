package org.opentriage.classifier.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.opentriage.classifier.text.Phrases;
import org.opentriage.classifier.text.Text;

/** Where which concept stands in a text: filled in one walk, then read by every pattern. */
final class Spots {

    /** Words that turn the sentence: no gap reaches over them. */
    private static final Set<String> TURNS = Set.of("but", "however", "although", "though", "except", "pero");

    private final int[] firsts;
    /** One bit for each concept that begins at the word, 64 concepts to a bit pattern: most questions end here. */
    private final long[] masks;

    private final BitSet present = new BitSet(2_048);
    private final BitSet turns = new BitSet();
    private int[] concepts = new int[64];
    private int[] ends = new int[64];
    private int size;

    /** @param others for each word its other readings; empty: none has any */
    Spots(Text text, Phrases<Integer> phrases, List<List<String>> others) {
        firsts = new int[text.size() + 1];
        masks = new long[text.size()];
        Phrases.Taker<Integer> taker = this::add;
        for (var i = 0; i < text.size(); i++) {
            firsts[i] = size;
            phrases.findAt(text, i, others, taker);
            if (TURNS.contains(text.form(i))) {
                turns.set(i);
            }
            for (var spot = firsts[i]; spot < size; spot++) {
                masks[i] |= 1L << concepts[spot];
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

    /** Notes what stands in a sentence, before {@link #holdsAll} is asked about its words. */
    void enterSentence(int from, int to) {
        present.clear();
        for (var spot = firsts[from]; spot < firsts[to]; spot++) {
            present.set(concepts[spot]);
        }
    }

    /** Whether every concept stands somewhere in the sentence that was entered. */
    boolean holdsAll(int[] needed) {
        for (var concept : needed) {
            if (!present.get(concept)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word turns the sentence. */
    boolean turns(int word) {
        return turns.get(word);
    }

    int concept(int spot) {
        return concepts[spot];
    }

    int end(int spot) {
        return ends[spot];
    }
}

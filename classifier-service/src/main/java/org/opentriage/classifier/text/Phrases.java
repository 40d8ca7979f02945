package org.opentriage.classifier.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many phrases, found in one walk: a phrase is a row of words, a word may end in {@code *} for any ending. What a look-up costs does
 * not depend on how many phrases there are. Filled once, then only read.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {

    private static final int SHORTEST_STEM = Text.STEM;

    private final Node<V> root = new Node<>();

    /** Takes each phrase that was found at a place. */
    @FunctionalInterface
    public interface Taker<V> {

        /** @param end index after the last word of the phrase */
        void found(V value, int end);
    }

    /** Adds a phrase; refuses stems under three letters before {@code *}, which would match half of the language. */
    public void add(List<String> words, V value) {
        var node = root;
        for (var word : words) {
            node = word.endsWith("*") ? node.stem(word.substring(0, word.length() - 1)) : node.word(word);
        }
        node.values.add(value);
    }

    /** Gives all phrases that begin at the word {@code at} and do not run over a sentence end. */
    public void findAt(Text text, int at, Taker<V> taker) {
        findAt(text, at, List.of(), taker);
    }

    /**
     * The same where words may be read in other ways too.
     *
     * @param others for each word its other readings; empty: none has any
     */
    public void findAt(Text text, int at, List<List<String>> others, Taker<V> taker) {
        new Walk<>(text, at, others, taker).from(root, at);
    }

    private record Walk<V>(Text text, int first, List<List<String>> others, Taker<V> taker) {

        void from(Node<V> node, int at) {
            if (at > first) {
                for (var value : node.values) {
                    taker.found(value, at);
                }
            }
            if (at >= text.size() || (at > first && !text.sameSentence(first, at))) {
                return;
            }
            step(node, at, text.form(at), text.stem(at));
            if (!others.isEmpty()) {
                for (var other : others.get(at)) {
                    step(node, at, other, other.substring(0, SHORTEST_STEM));
                }
            }
        }

        private void step(Node<V> node, int at, String form, String start) {
            var next = node.words.get(form);
            if (next != null) {
                from(next, at + 1);
            }
            if (!node.stems.isEmpty()) {
                for (var stem : node.stems.getOrDefault(start, List.of())) {
                    if (form.startsWith(stem.start)) {
                        from(stem.next, at + 1);
                    }
                }
            }
        }
    }

    private record Stem<V>(String start, Node<V> next) {}

    private static final class Node<V> {

        final Map<String, Node<V>> words = new HashMap<>();
        final Map<String, List<Stem<V>>> stems = new HashMap<>();
        final List<V> values = new ArrayList<>(1);

        Node<V> word(String word) {
            return words.computeIfAbsent(word, _ -> new Node<>());
        }

        Node<V> stem(String start) {
            if (start.length() < SHORTEST_STEM) {
                throw new IllegalArgumentException("'" + start + "*' needs three letters before the star");
            }
            var same = stems.computeIfAbsent(start.substring(0, SHORTEST_STEM), _ -> new ArrayList<>());
            for (var stem : same) {
                if (stem.start.equals(start)) {
                    return stem.next;
                }
            }
            var added = new Stem<>(start, new Node<V>());
            same.add(added);
            return added.next;
        }
    }
}

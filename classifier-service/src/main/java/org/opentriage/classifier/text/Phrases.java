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
        walk(root, text, at, at, taker);
    }

    private void walk(Node<V> node, Text text, int first, int at, Taker<V> taker) {
        if (at > first) {
            for (var value : node.values) {
                taker.found(value, at);
            }
        }
        if (at >= text.size() || (at > first && !text.sameSentence(first, at))) {
            return;
        }
        var form = text.form(at);
        var next = node.words.get(form);
        if (next != null) {
            walk(next, text, first, at + 1, taker);
        }
        if (!node.stems.isEmpty()) {
            for (var stem : node.stems.getOrDefault(text.stem(at), List.of())) {
                if (form.startsWith(stem.start)) {
                    walk(stem.next, text, first, at + 1, taker);
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

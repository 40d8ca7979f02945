package org.opentriage.classifier.context;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentriage.classifier.text.Phrases;
import org.opentriage.classifier.text.Text;
import org.opentriage.classifier.text.WordList;

/** The cues of one text, found once: for each word which cues begin there and where they end. */
final class Cues {

    private static final Phrases<Cue> PHRASES = phrases();

    private final Text text;
    private final int[][] ends;

    Cues(Text text) {
        this.text = text;
        ends = new int[Cue.values().length][text.size()];
        for (var i = 0; i < text.size(); i++) {
            var at = i;
            PHRASES.findAt(text, i, (cue, end) -> ends[cue.ordinal()][at] = Math.max(ends[cue.ordinal()][at], end));
        }
    }

    Text text() {
        return text;
    }

    /** Index after the longest phrase of the cue that begins at the word; 0 when none does. */
    int endOf(Cue cue, int word) {
        return ends[cue.ordinal()][word];
    }

    boolean startsAt(Cue cue, int word) {
        return endOf(cue, word) > 0;
    }

    /** Index of the first word from {@code from} on at which the cue begins and ends by {@code to}; -1 when none does. */
    int firstWithin(Cue cue, int from, int to) {
        for (var i = Math.max(0, from); i < to; i++) {
            if (startsAt(cue, i) && endOf(cue, i) <= to) {
                return i;
            }
        }
        return -1;
    }

    boolean within(Cue cue, int from, int to) {
        return firstWithin(cue, from, to) >= 0;
    }

    /** The words of the cue that begins at the word, in quotation marks. */
    String quote(Cue cue, int word) {
        return '"' + text.slice(word, endOf(cue, word)) + '"';
    }

    private static Phrases<Cue> phrases() {
        var phrases = new Phrases<Cue>();
        Map<String, List<String>> lists = WordList.read(Cues.class, "cues.txt");
        Set<Cue> all = EnumSet.allOf(Cue.class);
        all.forEach(
                cue -> lists.getOrDefault(cue.name(), List.of()).forEach(phrase -> phrases.add(wordsOf(phrase), cue)));
        return phrases;
    }

    private static List<String> wordsOf(String phrase) {
        var stem = phrase.endsWith("*");
        var words = new ArrayList<>(Text.plainForms(stem ? phrase.substring(0, phrase.length() - 1) : phrase));
        if (stem) {
            words.add(words.removeLast() + "*");
        }
        return words;
    }
}

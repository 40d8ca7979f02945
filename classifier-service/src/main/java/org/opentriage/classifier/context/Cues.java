package org.opentriage.classifier.context;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.text.Phrases;
import org.opentriage.classifier.text.Text;
import org.opentriage.classifier.text.WordList;

/** The cues of one text, found once: for each word which cues begin there and where they end. */
final class Cues {

    private static final Cue[] ALL = Cue.values();
    private static final Phrases<Cue> PHRASES = phrases();

    private final Text text;
    /** By cue; absent where it stands nowhere. */
    private final @Nullable Places[] places = new Places[ALL.length];

    /**
     * Where a cue stands.
     *
     * @param starts the words at which it begins
     * @param ends for each word the index after its longest phrase
     */
    private record Places(BitSet starts, int[] ends) {}

    Cues(Text text) {
        this.text = text;
        for (var i = 0; i < text.size(); i++) {
            var at = i;
            PHRASES.findAt(text, i, (cue, end) -> add(cue.ordinal(), at, end));
        }
    }

    private void add(int cue, int at, int end) {
        var found = places[cue];
        if (found == null) {
            found = new Places(new BitSet(text.size()), new int[text.size()]);
            places[cue] = found;
        }
        found.starts.set(at);
        found.ends[at] = Math.max(found.ends[at], end);
    }

    Text text() {
        return text;
    }

    /** Index after the longest phrase of the cue that begins at the word; 0 when none does. */
    int endOf(Cue cue, int word) {
        var found = places[cue.ordinal()];
        return found == null ? 0 : found.ends[word];
    }

    boolean startsAt(Cue cue, int word) {
        return endOf(cue, word) > 0;
    }

    /** Index of the first word from {@code from} on at which the cue begins and ends by {@code to}; -1 when none does. */
    int firstWithin(Cue cue, int from, int to) {
        var found = places[cue.ordinal()];
        if (found == null) {
            return -1;
        }
        var starts = found.starts;
        for (var i = starts.nextSetBit(Math.max(0, from)); i >= 0 && i < to; i = starts.nextSetBit(i + 1)) {
            if (found.ends[i] <= to) {
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

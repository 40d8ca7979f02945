package org.opentriage.classifier.context;

import java.util.Optional;
import java.util.Set;

/** Asked about or imagined: "what are the signs of a stroke", "if I get chest pain". Whoever says "I have" in between is not asking. */
final class Asking {

    private static final int REACH = 8;
    private static final Set<String> OWN =
            Set.of("i", "im", "ive", "my", "he", "she", "hes", "shes", "having", "feeling", "am");
    private static final Set<String> QUESTION = Set.of("is", "are", "can", "could", "does", "do", "will", "would");

    private Asking() {}

    static Optional<Doubt> find(Cues cues, int from, int to) {
        var text = cues.text();
        var start = Math.max(text.sentenceStart(from), from - REACH);
        for (var i = from - 1; i >= start; i--) {
            if (cues.startsAt(Cue.ASKING, i) && cues.endOf(Cue.ASKING, i) <= to) {
                return Optional.of(
                        new Doubt(Doubt.Kind.HYPOTHETICAL, "only asked about: " + cues.quote(Cue.ASKING, i)));
            }
            if (OWN.contains(text.form(i)) && !insideAsking(cues, i, start)) {
                return Optional.empty();
            }
        }
        return askedBehind(cues, from, to);
    }

    /** "Is chest pain a side effect of it?" asks; "is my chest pain a side effect of it?" tells. */
    private static Optional<Doubt> askedBehind(Cues cues, int from, int to) {
        var text = cues.text();
        var question = from > text.sentenceStart(from) && QUESTION.contains(text.form(from - 1));
        var behind = cues.firstWithin(Cue.ASKING_BEHIND, to, Math.min(text.sentenceEnd(to - 1), to + REACH));
        return question && behind >= 0
                ? Optional.of(new Doubt(
                        Doubt.Kind.HYPOTHETICAL, "only asked about: " + cues.quote(Cue.ASKING_BEHIND, behind)))
                : Optional.empty();
    }

    private static boolean insideAsking(Cues cues, int word, int start) {
        for (var i = start; i < word; i++) {
            if (cues.endOf(Cue.ASKING, i) > word) {
                return true;
            }
        }
        return false;
    }
}

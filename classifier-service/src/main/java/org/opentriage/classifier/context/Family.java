package org.opentriage.classifier.context;

import java.util.Optional;

/** A relative's past illness. A relative who is ill today is a patient like any other. */
final class Family {

    private static final int REACH = 14;

    private Family() {}

    static Optional<Doubt> find(Cues cues, int from, int to) {
        var text = cues.text();
        var start = Math.max(text.sentenceStart(from), from - REACH);
        var end = Math.min(text.sentenceEnd(to - 1), to + REACH);
        var relative = cues.firstWithin(Cue.RELATIVE, start, end);
        if (relative < 0 || cues.within(Cue.TODAY, start, end) || !cues.within(Cue.FAMILY_PAST, start, end)) {
            return Optional.empty();
        }
        return Optional.of(
                new Doubt(Doubt.Kind.FAMILY_HISTORY, "family history: " + cues.quote(Cue.RELATIVE, relative)));
    }
}

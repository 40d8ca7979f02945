package org.opentriage.classifier.context;

import java.util.Optional;

/** Long ago: only with an explicit distant time, and not where the same sentence speaks of today. */
final class Past {

    /** Words around the match in which a distant time speaks of it. */
    private static final int REACH = 12;
    /** Words before the match in which "history of" speaks of it. */
    private static final int HISTORY_REACH = 5;

    private Past() {}

    static Optional<Doubt> find(Cues cues, int from, int to) {
        var text = cues.text();
        var start = Math.max(text.sentenceStart(from), from - REACH);
        var end = Math.min(text.sentenceEnd(to - 1), to + REACH);
        var ago = cues.firstWithin(Cue.LONG_AGO, start, end);
        if (saysToday(cues, start, end)) {
            return Optional.empty();
        }
        if (ago >= 0) {
            return Optional.of(new Doubt(Doubt.Kind.HISTORICAL, "long ago: " + cues.quote(Cue.LONG_AGO, ago)));
        }
        var history = cues.firstWithin(Cue.HISTORY_OF, Math.max(start, from - HISTORY_REACH), from);
        return history >= 0
                ? Optional.of(new Doubt(Doubt.Kind.HISTORICAL, "in the past: " + cues.quote(Cue.HISTORY_OF, history)))
                : Optional.empty();
    }

    /** A word of today that is not itself part of a distant time, as "came back" in "came back normal". */
    private static boolean saysToday(Cues cues, int start, int end) {
        for (var i = start; i < end; i++) {
            if (cues.startsAt(Cue.TODAY, i) && cues.endOf(Cue.TODAY, i) <= end && !cues.startsAt(Cue.LONG_AGO, i)) {
                return true;
            }
        }
        return false;
    }
}

package org.opentriage.classifier.context;

import java.util.Optional;

/**
 * Told as an old companion: "some trouble breathing lately", "severe pain at times for months". Only where the text holds no word of
 * today, of worse, of cannot, and none of severe outside of the matched words.
 */
final class Ongoing {

    /** Words around the match in which such a time speaks of it. */
    private static final int REACH = 14;

    private Ongoing() {}

    static Optional<Doubt> find(Cues cues, int from, int to) {
        var text = cues.text();
        var start = Math.max(text.sentenceStart(from), from - REACH);
        var end = Math.min(text.sentenceEnd(to - 1), to + REACH);
        var ongoing = cues.firstWithin(Cue.ONGOING, start, end);
        if (ongoing < 0
                || cues.within(Cue.ACUTE, 0, text.size())
                || cues.within(Cue.SEVERE, 0, from)
                || cues.within(Cue.SEVERE, to, text.size())) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(Doubt.Kind.ONGOING, "told as ongoing: " + cues.quote(Cue.ONGOING, ongoing)));
    }
}

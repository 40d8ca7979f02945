package org.opentriage.classifier.context;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.text.Text;

/**
 * Reads what stands around matched words. Made for letters by patients, not for charts: a relative who is ill now counts in full, and
 * where words can be read both ways they count.
 */
public final class Context {

    private final Text text;
    private @Nullable Cues cues;

    private Context(Text text) {
        this.text = text;
    }

    public static Context of(Text text) {
        return new Context(text);
    }

    /**
     * The first doubt about the words, or none.
     *
     * @param from index of the first matched word
     * @param to index after the last
     * @param skipped tells which words between them the pattern did not name
     */
    public Optional<Doubt> doubt(int from, int to, IntPredicate skipped) {
        var cues = cues();
        return Negation.find(cues, from, to, skipped)
                .or(() -> Past.find(cues, from, to))
                .or(() -> Family.find(cues, from, to))
                .or(() -> Asking.find(cues, from, to))
                .or(() -> Ongoing.find(cues, from, to));
    }

    /** Whether the words are denied; the other doubts are not asked. */
    public boolean denies(int from, int to) {
        return Negation.find(cues(), from, to, _ -> false).isPresent();
    }

    /** Looked for when first asked: most texts hold no match. */
    private Cues cues() {
        if (cues == null) {
            cues = new Cues(text);
        }
        return cues;
    }
}

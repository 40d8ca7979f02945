package org.opentriage.classifier.context;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.opentriage.classifier.text.Break;

/**
 * Denial: "no chest pain", "don't have any chest pain", "no fever, cough or chest pain". Asymmetric on purpose: it reaches only over
 * nouns and lists, never over a new verb, and what could be read either way is not denied.
 */
final class Negation {

    /** Words that a denial reaches over without being a list. */
    private static final int REACH = 6;
    /** Words back to the denial of a list. */
    private static final int LIST_REACH = 40;
    /** Words behind within which something says that it is real. */
    private static final int BEHIND = 4;

    /** Behind a comma they open a clause of their own: "no helmet, has thrown up twice". */
    private static final Set<String> FINITE = Set.of(
            "has", "is", "was", "keeps", "keep", "got", "went", "goes", "threw", "throws", "cant", "cannot", "wont",
            "feels", "looks", "can", "are", "were", "does", "fell", "passed", "woke", "says", "said", "will");

    private static final Set<String> LIST_WORDS = Set.of("or", "nor", "and", "o", "ni");

    private final Cues cues;
    private final int from;
    private final int to;

    private Negation(Cues cues, int from, int to) {
        this.cues = cues;
        this.from = from;
        this.to = to;
    }

    static Optional<Doubt> find(Cues cues, int from, int to, IntPredicate skipped) {
        var negation = new Negation(cues, from, to);
        var at = negation.inside(skipped);
        if (at < 0) {
            at = negation.before();
        }
        if (at >= 0) {
            var cue = cues.startsAt(Cue.DENIES_NOUN, at) ? Cue.DENIES_NOUN : Cue.DENIES_VERB;
            return Optional.of(new Doubt(Doubt.Kind.NEGATED, "negated by " + cues.quote(cue, at)));
        }
        return negation.behind()
                ? Optional.of(new Doubt(Doubt.Kind.NEGATED, "negated by " + cues.quote(Cue.DENIES_BEFORE, to)))
                : Optional.empty();
    }

    private boolean denies(int word) {
        return (cues.startsAt(Cue.DENIES_NOUN, word) || cues.startsAt(Cue.DENIES_VERB, word)) && !isNoDenial(word);
    }

    private boolean isNoDenial(int word) {
        if (cues.startsAt(Cue.NO_DENIAL, word) && cues.endOf(Cue.NO_DENIAL, word) >= endOfDenial(word)) {
            return true;
        }
        var answers =
                "no".equals(cues.text().form(word)) && word + 1 < cues.text().size();
        return answers && cues.text().token(word + 1).before() != Break.NONE && !colonBehind(word);
    }

    private boolean colonBehind(int word) {
        return cues.text().token(word + 1).before() == Break.CLAUSE;
    }

    private int endOfDenial(int word) {
        return Math.max(cues.endOf(Cue.DENIES_NOUN, word), cues.endOf(Cue.DENIES_VERB, word));
    }

    /** A denial among the words that the pattern skipped: "chest does not hurt". */
    private int inside(IntPredicate skipped) {
        for (var i = from; i < to; i++) {
            if (skipped.test(i) && denies(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Goes back word by word to a denial that reaches the match; stops at whatever ends its reach. */
    private int before() {
        var text = cues.text();
        var first = Math.max(text.sentenceStart(from), from - LIST_REACH);
        for (var i = from - 1; i >= first; i--) {
            if (text.token(i + 1).before() == Break.CLAUSE && !denies(i)) {
                return -1;
            }
            if (isNoDenial(i) || opensClause(i)) {
                return -1;
            }
            if (denies(i) && endOfDenial(i) <= from) {
                return reaches(i) ? i : -1;
            }
            if (cues.startsAt(Cue.TURN, i) && !partOfDenial(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opensClause(int word) {
        return cues.text().token(word).before().compareTo(Break.COMMA) >= 0
                && FINITE.contains(cues.text().form(word))
                && !denies(word);
    }

    /** The word belongs to a denial that begins before it, as "still" in "still no". */
    private boolean partOfDenial(int word) {
        for (var i = Math.max(0, word - 2); i < word; i++) {
            if (denies(i) && endOfDenial(i) > word) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(int denial) {
        var behind = endOfDenial(denial);
        var takesAlong = cues.startsAt(Cue.DENIES_NOUN, denial) || verbTakesAlong(behind);
        if (!takesAlong || saysReal(Cue.REAL)) {
            return false;
        }
        if (cues.startsAt(Cue.STRONG_DENIAL, denial)) {
            return true;
        }
        var listed = cues.text().strongestBreak(behind, from).compareTo(Break.COMMA) >= 0;
        if (listed) {
            return isList(behind) && !saysReal(Cue.REAL_IN_LIST);
        }
        return !hasWord("and", behind, from) && (from - behind <= REACH || hasListWord(behind, from));
    }

    /** Behind "don't" only words such as "have any" may stand before the match or before the first item of a list. */
    private boolean verbTakesAlong(int behind) {
        if (behind >= from) {
            return true;
        }
        return cues.startsAt(Cue.HAVING, behind)
                && (behind + 1 >= from
                        || cues.startsAt(Cue.HAVING, behind + 1)
                        || hasListWord(behind, from)
                        || from - behind <= 3);
    }

    /** "no A, B or C": a comma is crossed only in a list that closes with "or", "nor" or "and", or that ends the sentence. */
    private boolean isList(int behind) {
        var text = cues.text();
        var end = Math.min(text.sentenceEnd(from), to + BEHIND * 4);
        return hasListWord(behind, end) || text.sentenceEnd(from) - to <= 2;
    }

    private boolean hasListWord(int start, int end) {
        for (var i = start; i < end; i++) {
            if (LIST_WORDS.contains(cues.text().form(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWord(String word, int start, int end) {
        for (var i = start; i < end; i++) {
            if (cues.text().form(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words behind, up to the next break, say that the match is real. */
    private boolean saysReal(Cue cue) {
        var end = Math.min(cues.text().sentenceEnd(to - 1), to + BEHIND);
        for (var i = to; i < end && cues.text().token(i).before() == Break.NONE; i++) {
            if (cues.startsAt(cue, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean behind() {
        return to < cues.text().size() && cues.text().sameSentence(from, to) && cues.startsAt(Cue.DENIES_BEFORE, to);
    }
}

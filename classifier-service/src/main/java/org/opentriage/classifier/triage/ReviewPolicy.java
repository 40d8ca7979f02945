package org.opentriage.classifier.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;

/** When a person has to look, as a list of named rules; each that applies says why. */
enum ReviewPolicy {
    NO_TEXT(true, "There is no text to read.", c -> c.question().notes().contains(IntakeNote.NO_TEXT) || isEmpty(c)),
    UNREADABLE(
            true,
            "The message could not be read properly.",
            c -> c.question().notes().contains(IntakeNote.UNREADABLE)
                    || c.question().notes().contains(IntakeNote.UNKNOWN)
                    || c.question().channel() == Channel.UNKNOWN
                    || (c.text() != null && !c.text().isEmpty() && !c.text().legible())),
    TRANSCRIPT_FAILED(
            true,
            "The voicemail could not be turned into text: please listen to it.",
            c -> c.question().notes().contains(IntakeNote.TRANSCRIPT_FAILED)),
    OVERSIZED(
            true,
            "The message is longer than what is read: a person reads the rest.",
            c -> c.question().isOversized() || c.question().notes().contains(IntakeNote.TRUNCATED)),
    OTHER_LANGUAGE(
            true,
            "No rules are written for the language of this message",
            c -> c.text() != null && !c.text().isReadable()),
    OUT_OF_TIME(
            true,
            "Reading this message took longer than is allowed: a person reads it.",
            c -> c.outcome() == Guard.Outcome.OUT_OF_TIME),
    ENGINE_FAILED(
            true, "The classifier could not finish reading this message.", c -> c.outcome() == Guard.Outcome.FAILED),
    NOTHING_MATCHED(
            true,
            "No rule recognized what this message is about.",
            c -> !isEmpty(c)
                    && c.clinical() != null
                    && c.administrative() != null
                    && c.toldScore() == null
                    && c.administrativeScore() == null),
    SECOND_OPINION(
            true,
            "Reads like an emergency to the second opinion, although no rule says so: a person decides.",
            c -> c.secondOpinion() && (c.toldScore() == null || c.toldScore() < Combination.RED_FLAG));

    private final boolean mayHideMore;
    private final String sentence;
    private final Predicate<Combination> applies;

    ReviewPolicy(boolean mayHideMore, String sentence, Predicate<Combination> applies) {
        this.mayHideMore = mayHideMore;
        this.sentence = sentence;
        this.applies = applies;
    }

    /**
     * Why a person has to look.
     *
     * @param mayHideMore whether the message may be worse than what was found in it
     */
    record Reason(boolean mayHideMore, String sentence) {}

    /** All reasons, in the order of this list, then those that the rules themselves name; empty: no need to look. */
    static List<Reason> reasons(Combination combination) {
        var reasons = new ArrayList<Reason>();
        for (var policy : values()) {
            policy.reason(combination).ifPresent(reasons::add);
        }
        if (combination.clinical() != null) {
            combination.clinical().reviews().forEach(sentence -> reasons.add(new Reason(true, sentence)));
        }
        if (combination.administrative() != null && combination.toldScore() == null) {
            combination.administrative().reviews().forEach(sentence -> reasons.add(new Reason(false, sentence)));
        }
        return reasons;
    }

    private Optional<Reason> reason(Combination combination) {
        if (!applies.test(combination)) {
            return Optional.empty();
        }
        return Optional.of(
                new Reason(mayHideMore, this == OTHER_LANGUAGE ? sentence + language(combination) : sentence));
    }

    private static String language(Combination combination) {
        var code = combination.text() == null ? null : combination.text().language();
        if (code == null || "zz".equals(code)) {
            return ".";
        }
        return " (" + Locale.of(code).getDisplayLanguage(Locale.ENGLISH) + ").";
    }

    private static boolean isEmpty(Combination combination) {
        return combination.text() != null && combination.text().isEmpty();
    }
}

package org.opentriage.classifier.clinical;

import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.context.Doubt;
import org.opentriage.classifier.rules.RuleMatch;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.RuleHit;
import org.opentriage.model.message.RuleSet;

/**
 * A match and what its surroundings make of it.
 *
 * @param doubt why it does not count in full; absent when it does
 * @param onlyHistory whether it stands in quoted history that the new text does not point back to
 */
record Reading(RuleMatch match, @Nullable Doubt doubt, boolean onlyHistory) {

    static final int RED_FLAG = 5;
    static final int CLINICAL_STANDARD = 4;

    boolean counts() {
        return doubt == null && !match.figurative() && !onlyHistory;
    }

    boolean isRedFlag() {
        return match.rule().score() == RED_FLAG;
    }

    private boolean isMentalHealth() {
        return match.rule().category() == Category.MENTAL_HEALTH;
    }

    /** What is left of the score: a red flag in doubt is still something for a nurse; a denied cough is nothing. */
    int score() {
        if (counts()) {
            return match.rule().score();
        }
        var saying = match.figurative() && !isMentalHealth();
        return isRedFlag() && !saying ? CLINICAL_STANDARD : 0;
    }

    /** A sentence for people when a person has to decide; absent when the rule can. */
    @Nullable
    String review() {
        if (counts()) {
            return match.rule().review();
        }
        if (isRedFlag() && isMentalHealth()) {
            return "Words about self-harm or safety, " + context() + ": a person reads them.";
        }
        if (isRedFlag() && doubt != null && doubt.kind() == Doubt.Kind.ONGOING && !onlyHistory) {
            return "A red flag is told as ongoing for some time: a person decides how soon it must be seen.";
        }
        return isRedFlag() && onlyHistory && doubt == null && !match.figurative()
                ? "A red flag stands only in the quoted history: a person decides whether it is current."
                : null;
    }

    boolean overlaps(Reading other) {
        return match.text() == other.match.text() && match.from() < other.match.to() && other.match.from() < match.to();
    }

    RuleHit hit() {
        var field = match.text().field();
        var words = new Phi(match.text().slice(match.from(), match.to()));
        var rule = match.rule();
        return new RuleHit(
                RuleSet.CLINICAL, rule.id(), rule.score(), field, match.start(), match.end(), words, context());
    }

    private @Nullable String context() {
        if (match.figurative()) {
            return "a saying";
        }
        if (doubt != null) {
            return doubt.because();
        }
        return onlyHistory ? "only in the quoted history" : null;
    }
}

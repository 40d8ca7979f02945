package org.opentriage.classifier.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.administrative.AdministrativeResult;
import org.opentriage.classifier.clinical.ClinicalResult;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.RuleHit;

/**
 * How two answers become one: the clinical one wins, the higher score stands, the office chooses the category only where the
 * clinical rules found nothing. What nobody understood scores like a message for the nurse until a person has looked.
 *
 * @param toldScore the clinical score of the message alone: what the chart adds raises the score, but never spares anybody a look
 * @param secondOpinion whether the second opinion wants a person to look
 * @param outcome whether every engine finished
 */
record Combination(
        Triage.Question question,
        @Nullable MessageText text,
        @Nullable ClinicalResult clinical,
        @Nullable Integer toldScore,
        @Nullable AdministrativeResult administrative,
        boolean secondOpinion,
        Guard.Outcome outcome) {

    static final int RED_FLAG = 5;
    static final int UNCLEAR = 4;
    /** Where anything clinical is spoken of, nothing is self-serve. */
    private static final int NOT_SELF_SERVE = 2;

    Assessment assessment(String clinicalVersion, String administrativeVersion) {
        var reviews = ReviewPolicy.reasons(this);
        var score = score(reviews);
        var disposition = reviews.isEmpty() ? Disposition.AUTO : Disposition.REVIEW;
        var category = category();
        return new Assessment(
                score,
                category,
                tags(category),
                disposition,
                autoReplyAllowed(score, disposition),
                view(clinicalScore(), clinicalCategory(), clinicalVersion),
                view(
                        administrativeScore(),
                        administrative == null ? null : administrative.category(),
                        administrativeVersion),
                hits(),
                reasons(reviews),
                text == null ? question.language() : text.language());
    }

    @Nullable
    Integer clinicalScore() {
        return clinical == null ? null : clinical.score();
    }

    private @Nullable Category clinicalCategory() {
        return clinical == null ? null : clinical.category();
    }

    @Nullable
    Integer administrativeScore() {
        return administrative == null ? null : administrative.score();
    }

    /** Where a person has to look because something may be hidden, the message waits like one for the nurse. */
    private int score(List<ReviewPolicy.Reason> reviews) {
        var clinicalPart = clinicalScore() == null ? 0 : clinicalScore();
        var administrativePart = administrativeScore() == null ? 0 : administrativeScore();
        var spokenOf = clinical != null && clinical.mentioned() && administrativePart > 0 ? NOT_SELF_SERVE : 0;
        var known = Math.max(Math.max(clinicalPart, administrativePart), spokenOf);
        var hidden = known == 0 || reviews.stream().anyMatch(ReviewPolicy.Reason::mayHideMore);
        return hidden ? Math.max(known, UNCLEAR) : known;
    }

    private Category category() {
        var clinicalPart = clinicalCategory();
        if (clinicalPart != null) {
            return clinicalPart;
        }
        var officePart = administrative == null ? null : administrative.category();
        return officePart == null ? Category.GENERAL_INQUIRY : officePart;
    }

    private boolean autoReplyAllowed(int score, Disposition disposition) {
        return score == 1
                && disposition == Disposition.AUTO
                && clinical != null
                && !clinical.mentioned()
                && administrative != null
                && administrative.autoReply();
    }

    private static Assessment.View view(@Nullable Integer score, @Nullable Category category, String version) {
        return new Assessment.View(score, category, version);
    }

    /** What the rules tag, and the other topics of a mixed message as {@code also_billing}. */
    private Set<String> tags(Category chosen) {
        var tags = new HashSet<String>();
        var categories = new HashSet<Category>();
        if (clinical != null) {
            tags.addAll(clinical.tags());
            categories.addAll(clinical.categories());
        }
        if (administrative != null) {
            tags.addAll(administrative.tags());
            categories.addAll(administrative.categories());
        }
        categories.removeAll(EnumSet.of(chosen, Category.GENERAL_INQUIRY, Category.SPAM_OR_MISDIRECTED));
        categories.forEach(other -> tags.add("also_" + other.name().toLowerCase(Locale.ROOT)));
        return tags;
    }

    private List<RuleHit> hits() {
        var hits = new ArrayList<RuleHit>();
        if (clinical != null) {
            hits.addAll(clinical.hits());
        }
        if (administrative != null) {
            hits.addAll(administrative.hits());
        }
        return hits;
    }

    private List<String> reasons(List<ReviewPolicy.Reason> reviews) {
        var reasons = new ArrayList<String>();
        reviews.forEach(reason -> reasons.add(reason.sentence()));
        if (clinicalScore() != null) {
            reasons.add(Explanation.ofClinical(clinicalScore(), clinical));
        } else if (administrativeScore() != null) {
            reasons.add(Explanation.ofAdministrative(administrativeScore(), administrative));
        }
        return reasons;
    }
}

package org.opentriage.classifier.triage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.administrative.AdministrativeResult;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.clinical.ClinicalResult;
import org.opentriage.classifier.opinion.SecondOpinion;
import org.opentriage.classifier.text.Budget;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.classifier.text.ReadingLimit;
import org.opentriage.classifier.triage.ClassifierMeters.Engine;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.PatientContext;

/**
 * Asks both engines, each by itself, and joins their answers. Always answers: what an engine fails on goes to a person. The same
 * message and the same rule sets give the same answer.
 */
public final class Triage {

    /** Characters of one part beyond which only its head and its tail are read, and a person reads the rest. */
    static final int LONGEST_READ = 100_000;

    private final ClinicalEngine clinical;
    private final AdministrativeEngine administrative;
    private final SecondOpinion opinion;
    private final ReadingLimit limit;
    private final ClassifierMeters meters;

    Triage(
            ClinicalEngine clinical,
            AdministrativeEngine administrative,
            SecondOpinion opinion,
            ReadingLimit limit,
            ClassifierMeters meters) {
        this.clinical = clinical;
        this.administrative = administrative;
        this.opinion = opinion;
        this.limit = limit;
        this.meters = meters;
    }

    /** The same with other clinical rules; nothing of this one changes. */
    public Triage with(ClinicalEngine other) {
        return new Triage(other, administrative, opinion, limit, meters);
    }

    /** The same with other administrative rules; nothing of this one changes. */
    public Triage with(AdministrativeEngine other) {
        return new Triage(clinical, other, opinion, limit, meters);
    }

    public ClinicalEngine clinical() {
        return clinical;
    }

    public AdministrativeEngine administrative() {
        return administrative;
    }

    /** What these rules say to a message; never throws, what goes wrong becomes a review. */
    public Assessment assess(MessageReceived message) {
        return assess(Question.of(message));
    }

    /** What a portal message with this text would score for a patient of whom nothing is known. */
    public Assessment tryOut(String text) {
        return assess(new Question(Channel.PORTAL, "", text, "", null, PatientContext.NONE, Set.of()));
    }

    /** Never throws; what goes wrong becomes a review. */
    Assessment assess(Question question) {
        var guard = new Guard(meters);
        var answer = guard.ask(Engine.ANSWER, () -> joined(askAll(question, guard)));
        return answer == null ? joined(nothingKnown(question, guard)) : answer;
    }

    private Combination askAll(Question question, Guard guard) {
        var budget = limit.budget();
        var text = guard.ask(Engine.TEXT, () -> read(question, budget));
        if (text == null) {
            return nothingKnown(question, guard);
        }
        var found = guard.ask(Engine.CLINICAL, () -> clinical.read(text));
        var told = found == null ? null : guard.ask(Engine.CLINICAL, found::alone);
        var charted = found == null || question.patient().equals(PatientContext.NONE)
                ? told
                : guard.ask(Engine.CLINICAL, () -> found.about(question.patient()));
        var office = guard.ask(Engine.ADMINISTRATIVE, () -> administrative.assess(text));
        var alone = heard(told, office);
        var person = guard.ask(Engine.OPINION, () -> opinion.wantsAPerson(text, isEveryday(alone, office)));
        return new Combination(
                question,
                text,
                heard(charted == null ? told : charted, office),
                alone == null ? null : alone.score(),
                office,
                Boolean.TRUE.equals(person),
                guard.outcome());
    }

    private static Combination nothingKnown(Question question, Guard guard) {
        return new Combination(question, null, null, null, null, false, guard.outcome());
    }

    private Assessment joined(Combination combination) {
        return combination.assessment(clinical.ruleSetVersion(), administrative.ruleSetVersion());
    }

    private static MessageText read(Question question, Budget budget) {
        return MessageText.of(
                cut(question.subject()), cut(question.body()), cut(question.quoted()), question.language(), budget);
    }

    private static @Nullable ClinicalResult heard(
            @Nullable ClinicalResult nurse, @Nullable AdministrativeResult office) {
        var officeKnows =
                office != null && office.score() != null && office.reviews().isEmpty();
        return nurse == null || officeKnows ? nurse : nurse.withMentionHeard();
    }

    /** A refill, a result, or a matter for the office with nothing clinical beside it. */
    private static boolean isEveryday(@Nullable ClinicalResult nurse, @Nullable AdministrativeResult office) {
        var forNurse = nurse == null ? null : nurse.category();
        return forNurse == null
                ? office != null && office.score() != null
                : forNurse == Category.PRESCRIPTION_REFILL || forNurse == Category.TEST_RESULT;
    }

    private static String cut(String part) {
        if (part.length() <= LONGEST_READ) {
            return part;
        }
        var half = LONGEST_READ / 2;
        return part.substring(0, half) + "\n\n" + part.substring(part.length() - half);
    }
}

package org.opentriage.classifier.triage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.administrative.AdministrativeResult;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.clinical.ClinicalResult;
import org.opentriage.classifier.opinion.SecondOpinion;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.PatientContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks both engines, each by itself, and joins their answers. Always answers: what an engine fails on goes to a person. The same
 * message and the same rule sets give the same answer.
 */
public final class Triage {

    private static final Logger log = LoggerFactory.getLogger(Triage.class);
    /** Characters of one part beyond which only its head and its tail are read, and a person reads the rest. */
    static final int LONGEST_READ = 100_000;

    private final ClinicalEngine clinical;
    private final AdministrativeEngine administrative;
    private final SecondOpinion opinion;
    private final ClassifierMeters meters;

    Triage(
            ClinicalEngine clinical,
            AdministrativeEngine administrative,
            SecondOpinion opinion,
            ClassifierMeters meters) {
        this.clinical = clinical;
        this.administrative = administrative;
        this.opinion = opinion;
        this.meters = meters;
    }

    /** The same with other clinical rules; nothing of this one changes. */
    public Triage with(ClinicalEngine other) {
        return new Triage(other, administrative, opinion, meters);
    }

    /** The same with other administrative rules; nothing of this one changes. */
    public Triage with(AdministrativeEngine other) {
        return new Triage(clinical, other, opinion, meters);
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

    /** What is asked: a message as far as it matters for its score. */
    record Question(
            Channel channel,
            String subject,
            String body,
            String quoted,
            @Nullable String language,
            PatientContext patient,
            Set<IntakeNote> notes) {

        static Question of(MessageReceived message) {
            return new Question(
                    message.channel(),
                    textOf(message.subject()),
                    message.body().text(),
                    textOf(message.quoted()),
                    message.language(),
                    message.context(),
                    message.notes());
        }

        private static String textOf(@Nullable Phi part) {
            return part == null ? "" : part.text();
        }

        boolean isOversized() {
            return subject.length() > LONGEST_READ || body.length() > LONGEST_READ || quoted.length() > LONGEST_READ;
        }

        @Override
        public String toString() {
            return "Question[phi]";
        }
    }

    /** Never throws; what goes wrong becomes a review. */
    Assessment assess(Question question) {
        var text = read(question);
        var nurse = text == null ? null : askClinical(text, question.patient());
        var office = text == null ? null : askAdministrative(text);
        var officeKnows =
                office != null && office.score() != null && office.reviews().isEmpty();
        var heard = nurse == null || officeKnows ? nurse : nurse.withMentionHeard();
        var combination =
                new Combination(question, text, heard, office, text != null && wantsAPerson(text, heard, office));
        return combination.assessment(clinical.ruleSetVersion(), administrative.ruleSetVersion());
    }

    private @Nullable MessageText read(Question question) {
        try {
            return MessageText.of(
                    cut(question.subject()), cut(question.body()), cut(question.quoted()), question.language());
        } catch (RuntimeException | StackOverflowError e) {
            failed(ClassifierMeters.Engine.TEXT, e);
            return null;
        }
    }

    private @Nullable ClinicalResult askClinical(MessageText text, PatientContext patient) {
        try {
            return clinical.assess(text, patient);
        } catch (RuntimeException | StackOverflowError e) {
            failed(ClassifierMeters.Engine.CLINICAL, e);
            return null;
        }
    }

    private @Nullable AdministrativeResult askAdministrative(MessageText text) {
        try {
            return administrative.assess(text);
        } catch (RuntimeException | StackOverflowError e) {
            failed(ClassifierMeters.Engine.ADMINISTRATIVE, e);
            return null;
        }
    }

    /** Where the second opinion fails a person looks. */
    private boolean wantsAPerson(
            MessageText text, @Nullable ClinicalResult nurse, @Nullable AdministrativeResult office) {
        try {
            return opinion.wantsAPerson(text, isEveryday(nurse, office));
        } catch (RuntimeException e) {
            failed(ClassifierMeters.Engine.OPINION, e);
            return true;
        }
    }

    /** A refill, a result, or a matter for the office with nothing clinical beside it. */
    private static boolean isEveryday(@Nullable ClinicalResult nurse, @Nullable AdministrativeResult office) {
        var forNurse = nurse == null ? null : nurse.category();
        return forNurse == null
                ? office != null && office.score() != null
                : forNurse == Category.PRESCRIPTION_REFILL || forNurse == Category.TEST_RESULT;
    }

    /** The message of an exception may hold text of the patient: only its class is logged. */
    private void failed(ClassifierMeters.Engine engine, Throwable why) {
        meters.failed(engine);
        log.error(
                "TRI-0201 {} failed with {}; the message goes to review",
                engine,
                why.getClass().getName());
    }

    private static String cut(String part) {
        if (part.length() <= LONGEST_READ) {
            return part;
        }
        var half = LONGEST_READ / 2;
        return part.substring(0, half) + "\n\n" + part.substring(part.length() - half);
    }
}

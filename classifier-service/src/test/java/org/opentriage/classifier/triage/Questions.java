package org.opentriage.classifier.triage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.opinion.LinearModel;
import org.opentriage.classifier.opinion.SecondOpinion;
import org.opentriage.classifier.text.ReadingLimit;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.message.PatientContext;

/** What tests ask the shipped rules. */
final class Questions {

    static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    /** Steps as shipped; much time, since the machine that builds is shared. */
    static final ReadingLimit LIMIT = new ReadingLimit(10_000_000, Duration.ofMinutes(1));

    static final Triage TRIAGE = new Triage(
            ClinicalEngine.shipped(),
            AdministrativeEngine.shipped(),
            LinearModel.shipped(),
            LIMIT,
            new ClassifierMeters(METERS));
    static final Triage RULES_ONLY = new Triage(
            ClinicalEngine.shipped(),
            AdministrativeEngine.shipped(),
            SecondOpinion.NONE,
            LIMIT,
            new ClassifierMeters(METERS));

    private Questions() {}

    static Assessment portal(String body) {
        return TRIAGE.assess(question("", body, ""));
    }

    static Assessment withQuoted(String body, String quoted) {
        return TRIAGE.assess(question("", body, quoted));
    }

    static Assessment withSubject(String subject, String body) {
        return TRIAGE.assess(question(subject, body, ""));
    }

    static Assessment withNote(String body, IntakeNote note) {
        return TRIAGE.assess(new Question(Channel.VOICEMAIL, "", body, "", null, PatientContext.NONE, Set.of(note)));
    }

    static Assessment forPatient(String body, PatientContext patient) {
        return TRIAGE.assess(new Question(Channel.PORTAL, "", body, "", null, patient, Set.of()));
    }

    static PatientContext pregnant() {
        return new PatientContext(30, true, List.of(), List.of(), null);
    }

    static Question question(String subject, String body, String quoted) {
        return new Question(Channel.PORTAL, subject, body, quoted, null, PatientContext.NONE, Set.of());
    }
}

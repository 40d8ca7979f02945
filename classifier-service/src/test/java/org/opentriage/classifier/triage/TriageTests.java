package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.message.MessageField;
import org.opentriage.model.message.PatientContext;

/** What a whole message scores, and when a person looks. */
class TriageTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chest pain, difficulty breathing               | 5 | CLINICAL_SYMPTOM
            shortness of breath                            | 5 | CLINICAL_SYMPTOM
            high fever                                     | 5 | CLINICAL_SYMPTOM
            severe pain                                    | 5 | CLINICAL_SYMPTOM
            allergic reaction                              | 5 | CLINICAL_SYMPTOM
            thoughts of self-harm                          | 5 | MENTAL_HEALTH
            feeling unsafe                                 | 5 | MENTAL_HEALTH
            Prescription refill request                    | 4 | PRESCRIPTION_REFILL
            ran out of prescription                        | 4 | PRESCRIPTION_REFILL
            missed dose                                    | 4 | MEDICATION_QUESTION
            medication reaction                            | 4 | MEDICATION_QUESTION
            Insurance auth for tomorrow's procedure        | 3 | PRIOR_AUTHORIZATION
            urgent appointment                             | 3 | APPOINTMENT
            same-week appointment                          | 3 | APPOINTMENT
            rescheduling surgery                           | 3 | APPOINTMENT
            approval needed by tomorrow                    | 3 | PRIOR_AUTHORIZATION
            authorization                                  | 2 | PRIOR_AUTHORIZATION
            pre-certification                              | 2 | PRIOR_AUTHORIZATION
            Change appointment time                        | 2 | APPOINTMENT
            denied claim                                   | 2 | BILLING
            payment error                                  | 2 | BILLING
            billing question                               | 2 | BILLING
            What are your hours?                           | 1 | GENERAL_INQUIRY
            """)
    void theScoreTableAndItsKeywordsHold(String text, int score, Category category) {
        var assessment = Questions.portal(text);
        assertThat(assessment.score()).isEqualTo(score);
        assertThat(assessment.category()).isEqualTo(category);
        assertThat(assessment.disposition()).isEqualTo(Disposition.AUTO);
    }

    @Test
    void theClinicalAnswerWinsAndTheOtherTopicIsTagged() {
        var assessment =
                Questions.portal("my chest feels like a brick since breakfast also need a refill and my bill is wrong");
        assertThat(assessment.score()).isEqualTo(5);
        assertThat(assessment.category()).isEqualTo(Category.CLINICAL_SYMPTOM);
        assertThat(assessment.tags()).contains("also_prescription_refill", "also_billing");
        assertThat(assessment.administrative().score()).isEqualTo(2);
        assertThat(assessment.autoReplyAllowed()).isFalse();
    }

    @Test
    void onlyAnInfoQuestionWithNothingClinicalMayBeAnsweredAlone() {
        assertThat(Questions.portal("What are your hours?").autoReplyAllowed()).isTrue();
        assertThat(Questions.portal("What are your hours? I have no chest pain.")
                        .autoReplyAllowed())
                .isFalse();
        assertThat(Questions.portal("What are your hours? Also my bill is wrong.")
                        .autoReplyAllowed())
                .isFalse();
    }

    @Test
    void aRedFlagInTheSubjectCounts() {
        var assessment = Questions.withSubject("chest pain", "please call me");
        assertThat(assessment.score()).isEqualTo(5);
        assertThat(assessment.hits()).anyMatch(hit -> hit.field() == MessageField.SUBJECT);
    }

    @Test
    void aRedFlagOnlyInQuotedHistoryIsSeenByAPerson() {
        var assessment =
                Questions.withQuoted("Please move my appointment to Monday, thank you so much.", "I have chest pain");
        assertThat(assessment.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(assessment.score()).isEqualTo(4);
    }

    @Test
    void newTextThatPointsBackMakesTheQuotedHistoryCount() {
        assertThat(Questions.withQuoted("still happening", "I have chest pain").score())
                .isEqualTo(5);
        assertThat(Questions.withQuoted("please see below and tell me what to do", "I have chest pain")
                        .score())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "asdf qwer",
                "hello it's me",
                "Bonjour, j'ai mal à la poitrine depuis hier soir",
                "Мне больно в груди, помогите",
                "胸が痛いです",
                "Ich habe seit gestern starke Schmerzen und kann nicht schlafen"
            })
    void whatTheRulesCanNotReadGoesToReviewAndScoresLikeTheNurse(String text) {
        var assessment = Questions.portal(text);
        assertThat(assessment.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(assessment.score()).isGreaterThanOrEqualTo(4);
        assertThat(assessment.reasons()).isNotEmpty();
    }

    @Test
    void theLanguageIsNamed() {
        assertThat(Questions.portal("Bonjour, j'ai mal à la poitrine depuis hier soir")
                        .reasons())
                .anyMatch(reason -> reason.contains("French"));
    }

    @ParameterizedTest
    @EnumSource(
            value = IntakeNote.class,
            names = {"NO_TEXT", "UNREADABLE", "TRUNCATED", "TRANSCRIPT_FAILED", "UNKNOWN"})
    void whatIntakeCouldNotReadGoesToReview(IntakeNote note) {
        var assessment = Questions.withNote("please reschedule my appointment", note);
        assertThat(assessment.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(assessment.score()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void deniedSelfHarmIsStillSeenByAPerson() {
        var assessment = Questions.portal("I am not suicidal, just tired of the pain in my knee");
        assertThat(assessment.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(assessment.score()).isEqualTo(4);
    }

    @Test
    void allFlagsDeniedIsStillClinical() {
        var assessment = Questions.portal("No chest pain or shortness of breath. Can I reschedule my appointment?");
        assertThat(assessment.score()).isEqualTo(4);
        assertThat(assessment.hits())
                .anyMatch(hit -> hit.context() != null && hit.context().startsWith("negated"));
    }

    @Test
    void theChartRaisesAndNeverLowers() {
        var text = "I have some spotting since this morning";
        assertThat(Questions.portal(text).score()).isEqualTo(4);
        assertThat(Questions.forPatient(text, Questions.pregnant()).score()).isEqualTo(5);
        var healthy = new PatientContext(40, false, List.of(), List.of(), null);
        assertThat(Questions.forPatient("chest pain", healthy).score()).isEqualTo(5);
    }

    @Test
    void anotherPersonsEmergencyCountsInFull() {
        assertThat(Questions.portal("my husband cant breathe").score()).isEqualTo(5);
        assertThat(Questions.portal("My dad had a stroke this morning").score()).isEqualTo(5);
    }

    @Test
    void spanishRedFlagsAreRead() {
        assertThat(Questions.portal("me duele mucho el pecho y no puedo respirar")
                        .score())
                .isEqualTo(5);
    }

    @Test
    void anEngineThatFailsGivesReview() {
        var combination = new Combination(
                Questions.question("", "refill please", ""), null, null, null, null, false, Guard.Outcome.FAILED);
        var assessment = combination.assessment("c", "a");
        assertThat(assessment.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(assessment.score()).isEqualTo(4);
    }
}

package org.opentriage.classifier.triage;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.PatientContext;

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
                textOf(message.body()),
                textOf(message.quoted()),
                message.language(),
                known(message),
                message.notes());
    }

    /** What the chart says, and the age by the birth date where the chart is silent. */
    private static PatientContext known(MessageReceived message) {
        var chart = message.context();
        var born = message.patient().birthDate();
        if (chart.ageYears() != null || born == null) {
            return chart;
        }
        var today = message.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        var age = born.isAfter(today) ? null : Period.between(born, today).getYears();
        return new PatientContext(
                age, chart.pregnant(), chart.conditions(), chart.medications(), chart.recentSurgeryDays());
    }

    private static String textOf(@Nullable Phi part) {
        return part == null ? "" : part.text();
    }

    boolean isOversized() {
        return subject.length() > Triage.LONGEST_READ
                || body.length() > Triage.LONGEST_READ
                || quoted.length() > Triage.LONGEST_READ;
    }

    @Override
    public String toString() {
        return "Question[phi]";
    }
}

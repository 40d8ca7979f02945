package org.opentriage.classifier.triage;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.PatientContext;

/**
 * A message to try out.
 *
 * @param subject absent for channels that have none
 * @param sentAt ISO 8601 instant; not used for the score today
 * @param patient what the chart says, as far as known
 */
record AssessmentRequest(
        @NotNull Channel channel,
        @Nullable String subject,
        @NotNull String body,
        @Nullable Instant sentAt,
        @Nullable PatientContext patient) {

    Question question() {
        return new Question(
                channel,
                subject == null ? "" : subject,
                body,
                "",
                null,
                patient == null ? PatientContext.NONE : patient,
                Set.of());
    }

    boolean isTooLarge() {
        return body.length() > Triage.LONGEST_READ || (subject != null && subject.length() > Triage.LONGEST_READ);
    }

    @Override
    public String toString() {
        return "AssessmentRequest[phi]";
    }
}

package org.opentriage.escalation.escalation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.alert.AlertView;
import org.opentriage.model.EscalationId;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.StageKind;

/** An escalation as people see it, with its alerts. */
record EscalationView(
        EscalationId id,
        UUID ticketId,
        @JsonIgnore UUID clockId,
        ClockKind clock,
        @JsonIgnore int revision,
        StageKind stage,
        int step,
        Instant firedAt,
        @Nullable Instant dueAt,
        int score,
        String team,
        List<String> recipients,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        List<AlertView> alerts) {

    EscalationView with(List<AlertView> its) {
        return new EscalationView(
                id,
                ticketId,
                clockId,
                clock,
                revision,
                stage,
                step,
                firedAt,
                dueAt,
                score,
                team,
                recipients,
                acknowledgedAt,
                acknowledgedBy,
                its);
    }
}

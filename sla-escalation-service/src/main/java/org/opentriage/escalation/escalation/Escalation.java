package org.opentriage.escalation.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.oncall.Member;
import org.opentriage.escalation.timer.DueStage;
import org.opentriage.model.EscalationId;
import org.opentriage.model.EventMeta;
import org.opentriage.model.MemberId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.model.escalation.StageKind;

/** A stage that fired; stays open until acknowledged by a person. Its id is derived from the stage, so a stage has one. */
record Escalation(
        EscalationId id,
        TicketId ticketId,
        UUID clockId,
        ClockKind clock,
        int generation,
        int revision,
        StageKind stage,
        int step,
        Instant firedAt,
        @Nullable Instant dueAt,
        int score,
        TeamId team,
        @Nullable MemberId owner,
        List<MemberId> recipients) {

    static Escalation of(DueStage fired, List<Member> recipients) {
        var place = "escalation/" + fired.revision() + "/" + fired.kind() + "/" + fired.step();
        return new Escalation(
                new EscalationId(EventMeta.derivedId(fired.clockId(), place)),
                fired.ticket().id(),
                fired.clockId(),
                fired.clock(),
                fired.generation(),
                fired.revision(),
                fired.kind(),
                fired.step(),
                fired.now(),
                fired.clockDueAt(),
                fired.ticket().score(),
                fired.ticket().team(),
                fired.ticket().owner(),
                recipients.stream().map(Member::id).toList());
    }

    EscalationFired told() {
        return new EscalationFired(
                id, ticketId, clock, generation, stage, step, firedAt, dueAt, score, team, recipients);
    }
}

package org.opentriage.model.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockKind;

/**
 * A stage fired. Type {@value #TYPE}.
 *
 * @param step 0 for REMINDER and BREACH, then 1, 2, … along the chain
 * @param dueAt when the clock is or was due
 * @param recipients who is being alerted
 */
public record EscalationFired(
        EscalationId escalationId,
        TicketId ticketId,
        ClockKind clock,
        int generation,
        StageKind stage,
        int step,
        Instant firedAt,
        @Nullable Instant dueAt,
        int score,
        TeamId team,
        List<MemberId> recipients) {

    public static final String TYPE = "escalation.fired";
}

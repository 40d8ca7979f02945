package org.opentriage.escalation.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;

/**
 * How an alert stands.
 *
 * @param at when that last changed
 */
public record AlertView(
        @JsonIgnore EscalationId escalationId,
        MemberId recipient,
        String channel,
        AlertState state,
        int attempts,
        Instant at) {}

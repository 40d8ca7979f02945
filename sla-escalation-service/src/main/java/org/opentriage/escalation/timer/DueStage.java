package org.opentriage.escalation.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.clock.SeenTicket;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.StageKind;

/**
 * A stage that is due and claimed by this transaction.
 *
 * @param clockDueAt when the clock itself is due
 * @param now by the database's clock
 */
public record DueStage(
        Stage stage,
        SeenTicket ticket,
        ClockKind clock,
        int generation,
        boolean wallClock,
        @Nullable Instant clockDueAt,
        Instant now) {

    public UUID clockId() {
        return stage.key().clockId();
    }

    public int revision() {
        return stage.key().revision();
    }

    public StageKind kind() {
        return stage.key().kind();
    }

    public int step() {
        return stage.key().step();
    }

    /** How late it is being fired. */
    public Duration lateness() {
        return Duration.between(stage.dueAt(), now);
    }

    /** After a downtime, a reminder of what is already too late would only confuse. */
    boolean isStaleReminder() {
        return kind() == StageKind.REMINDER && clockDueAt != null && !clockDueAt.isAfter(now);
    }

    DueStage asBreach() {
        var breach = Stage.armed(stage.key().next(), ticket.id(), clockDueAt == null ? stage.dueAt() : clockDueAt);
        return new DueStage(breach, ticket, clock, generation, wallClock, clockDueAt, now);
    }
}

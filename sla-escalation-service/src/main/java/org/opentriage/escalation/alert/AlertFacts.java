package org.opentriage.escalation.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.StageKind;

/**
 * All that an alert says. Patient data has no place here: an alert leaves the practice's systems and lies on lock screens.
 *
 * @param team its name for people
 * @param owner name of the staff member who owns the ticket; absent while nobody does
 * @param dueAt when the clock is or was due
 */
public record AlertFacts(
        ClockKind clock,
        StageKind stage,
        int step,
        int score,
        String team,
        @Nullable String owner,
        Instant openedAt,
        Instant firedAt,
        @Nullable Instant dueAt) {

    /** Age of the ticket when the stage fired. */
    Duration age() {
        return openedAt.isBefore(firedAt) ? Duration.between(openedAt, firedAt) : Duration.ZERO;
    }
}

package org.opentriage.escalation.timer;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.TicketId;
import org.opentriage.model.escalation.StageKind;

/** A point on one revision of a clock. */
record Stage(
        Key key,
        TicketId ticketId,
        Instant dueAt,
        StageState state,
        @Nullable Instant firedAt,
        String reason) {

    /** The chain ended because a person took the ticket up; it goes on when that person lets go. */
    static final String CLAIMED = "claimed";

    /** In the order of the chain. */
    static final Comparator<Stage> BY_PLACE =
            Comparator.comparing((Stage stage) -> stage.key.kind).thenComparing(stage -> stage.key.step);

    /** @param step 0 for reminder and breach, then 1, 2, … */
    record Key(UUID clockId, int revision, StageKind kind, int step) {

        Key at(StageKind otherKind, int otherStep) {
            return new Key(clockId, revision, otherKind, otherStep);
        }

        /** What follows when this one has fired. */
        Key next() {
            return kind == StageKind.REMINDER ? at(StageKind.BREACH, 0) : at(StageKind.STEP, step + 1);
        }
    }

    static Stage armed(Key key, TicketId ticket, Instant dueAt) {
        return new Stage(key, ticket, dueAt, StageState.ARMED, null, "");
    }

    boolean is(StageState wanted) {
        return state == wanted;
    }

    Stage to(StageState next, String why) {
        return new Stage(key, ticketId, dueAt, next, firedAt, why);
    }

    Stage firedAt(Instant at) {
        return new Stage(key, ticketId, dueAt, StageState.FIRED, at, "");
    }
}

package org.opentriage.routing.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be done to a ticket that is there. Notes are for people and may hold patient data: they stay out of events and audit. */
public sealed interface Move {

    /** What the actor wrote beside it. */
    default @Nullable String note() {
        return null;
    }

    /** The actor takes it up. */
    record Claim() implements Move {}

    /** The actor gives it back to the team. */
    record Release() implements Move {}

    /** It gets an owner by rule. */
    record Assign(Owner owner) implements Move {}

    /** It goes to a team, and to an owner there when one was found or named. */
    record Transfer(
            Placement to, TransferReason why, @Nullable String note) implements Move {}

    /** It waits for something outside; clocks that may pause do. */
    record Pause(@Nullable Instant until, @Nullable String note) implements Move {}

    /** It goes on. */
    record Resume() implements Move {}

    /** A person has answered the patient. */
    record Respond(@Nullable String note) implements Move {}

    record Resolve(Outcome outcome, @Nullable String note) implements Move {}

    /** It comes back, with a new generation of clocks; whoever had it before is not asked. */
    record Reopen(Placement to, @Nullable String note) implements Move {}

    /** Why a ticket changes teams. */
    enum TransferReason {
        WRONG_TEAM,
        NEEDS_CLINICIAN,
        NEEDS_BILLING,
        NEEDS_SCHEDULING,
        CAPACITY,
        END_OF_SHIFT,
        OTHER
    }

    /** How a ticket ended. */
    enum Outcome {
        DONE,
        ANSWERED,
        NO_ACTION,
        DUPLICATE,
        SPAM
    }
}

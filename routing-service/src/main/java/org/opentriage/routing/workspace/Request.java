package org.opentriage.routing.workspace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opentriage.routing.ticket.Move.Outcome;
import org.opentriage.routing.ticket.Move.TransferReason;

/** What a person asks for. Notes and reasons in own words are for people. */
sealed interface Request {

    int LONGEST_NOTE = 4000;

    /** The version that the person has seen; may also come as If-Match. */
    @Nullable
    Long version();

    /** Whether the one who asks becomes the owner by it. */
    default boolean takesItUp() {
        return false;
    }

    record Claim(@Nullable Long version) implements Request {
        @Override
        public boolean takesItUp() {
            return true;
        }
    }

    record Release(@Nullable Long version) implements Request {}

    /** @param owner named by leads and admins only */
    record Transfer(
            @Nullable Long version,
            @NotBlank String team,
            @Nullable String owner,
            @NotNull TransferReason reason,
            @Size(max = LONGEST_NOTE) @Nullable String note)
            implements Request {}

    /** @param until absent = until somebody resumes it */
    record Pause(
            @Nullable Long version,
            @NotBlank @Size(max = LONGEST_NOTE) String reason,
            @Nullable Instant until) implements Request {
        @Override
        public boolean takesItUp() {
            return true;
        }
    }

    record Respond(
            @Nullable Long version,
            @Size(max = LONGEST_NOTE) @Nullable String note) implements Request {
        @Override
        public boolean takesItUp() {
            return true;
        }
    }

    record Resolve(
            @Nullable Long version,
            @NotNull Outcome outcome,
            @Size(max = LONGEST_NOTE) @Nullable String note) implements Request {}

    record Reopen(
            @Nullable Long version,
            @NotBlank @Size(max = LONGEST_NOTE) String reason) implements Request {}
}

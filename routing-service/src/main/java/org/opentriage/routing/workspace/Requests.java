package org.opentriage.routing.workspace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opentriage.routing.ticket.Move.Outcome;
import org.opentriage.routing.ticket.Move.TransferReason;

/** Bodies of the moves. The version may also come as If-Match. */
final class Requests {

    private static final int LONGEST_NOTE = 4000;

    private Requests() {}

    record Plain(@Nullable Long version) {}

    record Transfer(
            @Nullable Long version,
            @NotBlank String team,
            @Nullable String owner,
            @NotNull TransferReason reason,
            @Size(max = LONGEST_NOTE) @Nullable String note) {}

    record Pause(
            @Nullable Long version,
            @NotBlank @Size(max = LONGEST_NOTE) String reason,
            @Nullable Instant until) {}

    record Respond(
            @Nullable Long version,
            @Size(max = LONGEST_NOTE) @Nullable String note) {}

    record Resolve(
            @Nullable Long version,
            @NotNull Outcome outcome,
            @Size(max = LONGEST_NOTE) @Nullable String note) {}

    record Reopen(
            @Nullable Long version,
            @NotBlank @Size(max = LONGEST_NOTE) String reason) {}
}

package org.opentriage.routing.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;

/** The place in the queue after which the next page starts; opaque to callers. */
record PageKey(int score, @Nullable Instant dueAt, Instant openedAt, UUID id) {

    static PageKey of(QueueEntry last) {
        return new PageKey(last.score(), last.dueAt(), last.openedAt(), last.id());
    }

    String encoded() {
        var text = score + " " + (dueAt == null ? "-" : dueAt) + " " + openedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException when the caller made it up */
    static PageKey decode(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ");
            return new PageKey(
                    Integer.parseInt(parts[0]),
                    parts[1].equals("-") ? null : Instant.parse(parts[1]),
                    Instant.parse(parts[2]),
                    UUID.fromString(parts[3]));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(CommonProblem.INVALID, "after is not a place in the queue.");
        }
    }
}

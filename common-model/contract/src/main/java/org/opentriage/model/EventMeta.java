package org.opentriage.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * The CloudEvents attributes of one event.
 *
 * @param id derived from what caused it, so that a resend carries the same id and has no second effect
 * @param type short type name, such as {@code ticket.changed}; never a class name
 * @param source the service that says so, such as {@code /intake-service}
 * @param practice the tenant; travels as the extension attribute {@code practiceid}
 * @param time when it happened, by database time
 */
public record EventMeta(UUID id, String type, String source, PracticeId practice, Instant time) {

    /** The id of the event that follows from {@code cause} at the given step: the same cause always gives the same id. */
    public static UUID derivedId(UUID cause, String step) {
        return UUID.nameUUIDFromBytes((cause + "/" + step).getBytes(StandardCharsets.UTF_8));
    }
}

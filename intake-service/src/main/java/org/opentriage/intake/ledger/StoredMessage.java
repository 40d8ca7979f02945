package org.opentriage.intake.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.Channel;

/**
 * A message of the ledger, to be read.
 *
 * @param attempts how often it was handed on before
 * @param failures how often reading it failed before
 * @param traceparent the trace in which it was stored
 */
public record StoredMessage(
        MessageId id,
        PracticeId practice,
        Channel channel,
        String source,
        String contentType,
        Map<String, String> headers,
        byte[] raw,
        Instant receivedAt,
        int attempts,
        int failures,
        @Nullable String traceparent) {

    @Override
    public String toString() {
        return "StoredMessage[" + id + "]";
    }
}

package org.opentriage.intake.ledger;

import java.time.Instant;
import org.opentriage.model.MessageId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Proof that a message is stored.
 *
 * @param receivedAt when it was first stored, by database time
 * @param repeated it was stored before; nothing else happened
 */
public record Receipt(MessageId messageId, Instant receivedAt, boolean repeated) {

    /** 202 with {@code {messageId, receivedAt}}; 200 with the same for a repeat. */
    public ResponseEntity<Body> response() {
        return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header("Cache-Control", "no-store")
                .body(new Body(messageId, receivedAt));
    }

    /** What the sender gets. */
    public record Body(MessageId messageId, Instant receivedAt) {}
}

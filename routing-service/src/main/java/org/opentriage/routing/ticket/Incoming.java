package org.opentriage.routing.ticket;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;

/**
 * What a ticket takes over from a message.
 *
 * @param receivedAt when the ledger stored it: clocks start there
 * @param personKey pseudonym of the person, absent when nobody could be told
 * @param contactKey digest of the name and address that the message gives, absent unless it gives both
 * @param preview at most 140 characters of the new text
 */
public record Incoming(
        MessageId messageId,
        Channel channel,
        Instant receivedAt,
        int score,
        Category category,
        Set<String> tags,
        Disposition disposition,
        IdentityState identity,
        @Nullable String personKey,
        @Nullable String contactKey,
        @Nullable Phi patientName,
        Phi preview) {}

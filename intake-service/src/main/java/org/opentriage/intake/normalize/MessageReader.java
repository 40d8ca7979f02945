package org.opentriage.intake.normalize;

import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.model.message.Channel;

/** Reads one channel's raw messages; each channel package has one. */
public interface MessageReader {

    Channel channel();

    /**
     * What the raw bytes say. Pure: the same bytes always give the same answer.
     *
     * @throws UnreadableMessage when they are not in the channel's format at all
     */
    PatientMessage read(StoredMessage message);
}

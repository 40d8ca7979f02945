package org.opentriage.intake.normalize;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentriage.intake.ledger.Backlog;
import org.opentriage.intake.ledger.IntakeMeters;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.intake.text.PlainText;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads raw messages by their channel's reader and never drops one: what is not in the channel's format goes on as raw text for a person
 * to read, and so does what fails unexpectedly for the third time. Only where nothing at all can be read, the message is parked.
 */
@Component
class Reading {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final int TRIES = 3;
    private static final int RAW_BYTES = 100_000;

    private final Map<Channel, MessageReader> readers = new EnumMap<>(Channel.class);
    private final Backlog backlog;
    private final IntakeMeters meters;

    Reading(List<MessageReader> readers, Backlog backlog, IntakeMeters meters) {
        readers.forEach(reader -> this.readers.put(reader.channel(), reader));
        this.backlog = backlog;
        this.meters = meters;
    }

    /** What the message says; empty when it is to be tried again or was parked. */
    Optional<PatientMessage> of(StoredMessage message) {
        try {
            var reader = readers.get(message.channel());
            if (reader == null) {
                throw new UnreadableMessage("no reader for this channel");
            }
            return Optional.of(reader.read(message));
        } catch (UnreadableMessage e) {
            return rawText(message);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.warn(
                    "message {} could not be read: {}",
                    message.id(),
                    e.getClass().getSimpleName());
            if (message.failures() + 1 < TRIES) {
                backlog.failed(message);
                return Optional.empty();
            }
            return rawText(message);
        }
    }

    private Optional<PatientMessage> rawText(StoredMessage message) {
        var raw = message.raw();
        var start = raw.length <= RAW_BYTES ? raw : Arrays.copyOf(raw, RAW_BYTES);
        var text = PlainText.clean(PlainText.decode(start, null)).strip();
        if (text.isEmpty()) {
            log.warn("message {} is parked: nothing in it can be read", message.id());
            backlog.parked(message);
            return Optional.empty();
        }
        meters.unreadable(message.channel());
        return Optional.of(
                raw.length <= RAW_BYTES
                        ? PatientMessage.ofText(text, IntakeNote.UNREADABLE)
                        : PatientMessage.ofText(text, IntakeNote.UNREADABLE, IntakeNote.TRUNCATED));
    }
}

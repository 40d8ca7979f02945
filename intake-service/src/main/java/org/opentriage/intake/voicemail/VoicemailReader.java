package org.opentriage.intake.voicemail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opentriage.intake.attachment.AttachedFile;
import org.opentriage.intake.identity.Claim;
import org.opentriage.intake.identity.PhoneNumber;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.intake.normalize.MessageReader;
import org.opentriage.intake.normalize.PatientMessage;
import org.opentriage.intake.normalize.ReadingProperties;
import org.opentriage.intake.normalize.UnreadableMessage;
import org.opentriage.intake.signature.FormParameters;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IntakeNote;
import org.springframework.stereotype.Component;

/** Reads a stored callback. A call without a usable transcript is a message too: a person listens to it. */
@Component
class VoicemailReader implements MessageReader {

    private final String region;

    VoicemailReader(ReadingProperties properties) {
        this.region = properties.region();
    }

    @Override
    public Channel channel() {
        return Channel.VOICEMAIL;
    }

    @Override
    public PatientMessage read(StoredMessage message) {
        var callback = new VoicemailCallback(
                FormParameters.parse(message.raw()).orElseThrow(() -> new UnreadableMessage("no form post")));
        var transcript = callback.transcript();
        var number = PhoneNumber.e164(callback.from(), region);
        return new PatientMessage(
                null,
                callback.call(),
                null,
                transcript == null ? "" : transcript,
                null,
                null,
                new Claim(null, null, callback.callerName(), null, null, number),
                null,
                recording(callback),
                notes(callback));
    }

    private static Set<IntakeNote> notes(VoicemailCallback callback) {
        var notes = EnumSet.noneOf(IntakeNote.class);
        if (callback.transcriptFailed()) {
            notes.add(IntakeNote.TRANSCRIPT_FAILED);
        }
        if (callback.transcript() == null) {
            notes.add(IntakeNote.NO_TEXT);
        }
        return notes;
    }

    /** The recording stays where the phone company keeps it; its address stands in for its name. */
    private static List<AttachedFile> recording(VoicemailCallback callback) {
        var url = callback.recordingUrl();
        return url == null ? List.of() : List.of(new AttachedFile(url, "audio/x-wav", 0));
    }
}

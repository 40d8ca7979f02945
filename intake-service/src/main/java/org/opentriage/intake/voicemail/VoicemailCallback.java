package org.opentriage.intake.voicemail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.signature.FormParameters;

/** The parameters of a Twilio-compatible callback by their meaning. */
record VoicemailCallback(FormParameters parameters) {

    /** The transcript's id, else the recording's, else the call's. */
    @Nullable
    String externalId() {
        for (var name : new String[] {"TranscriptionSid", "RecordingSid", "CallSid"}) {
            var id = parameters.first(name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** One call is one conversation. */
    @Nullable
    String call() {
        return parameters.first("CallSid");
    }

    @Nullable
    String from() {
        return parameters.first("From");
    }

    @Nullable
    String callerName() {
        return parameters.first("CallerName");
    }

    @Nullable
    String recordingUrl() {
        return parameters.first("RecordingUrl");
    }

    @Nullable
    String transcript() {
        return parameters.first("TranscriptionText");
    }

    /** The phone company tried and could not. */
    boolean transcriptFailed() {
        var status = parameters.first("TranscriptionStatus");
        return status != null && status.toLowerCase(Locale.ROOT).equals("failed");
    }
}

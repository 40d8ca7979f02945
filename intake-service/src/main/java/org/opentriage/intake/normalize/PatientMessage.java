package org.opentriage.intake.normalize;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.attachment.AttachedFile;
import org.opentriage.intake.identity.Claim;
import org.opentriage.model.message.IntakeNote;

/**
 * What a raw message says, in the same form for every channel.
 *
 * @param sentAt when the sender says that it was sent
 * @param thread the source's id of the conversation, when it has one
 * @param text plain text as the patient wrote it, quoted history included
 * @param forwarded text of messages inside this one; read after the quoted history
 * @param language ISO 639-1 code when the sender tells it
 * @param patient who it is about, as far as told
 * @param sender who wrote, when that is told to be somebody else
 */
public record PatientMessage(
        @Nullable Instant sentAt,
        @Nullable String thread,
        @Nullable String subject,
        String text,
        @Nullable String forwarded,
        @Nullable String language,
        Claim patient,
        @Nullable Claim sender,
        List<AttachedFile> attachments,
        Set<IntakeNote> notes) {

    public PatientMessage {
        attachments = List.copyOf(attachments);
        notes = Set.copyOf(notes);
    }

    /** Text, and nothing else known. */
    public static PatientMessage ofText(String text, IntakeNote... notes) {
        var all = EnumSet.noneOf(IntakeNote.class);
        all.addAll(List.of(notes));
        return new PatientMessage(null, null, null, text, null, null, Claim.NOBODY, null, List.of(), all);
    }

    @Override
    public String toString() {
        return "PatientMessage[phi]";
    }
}

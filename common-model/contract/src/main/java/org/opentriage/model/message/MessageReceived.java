package org.opentriage.model.message;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;

/**
 * A normalized message, on its way to the classifier. Type {@value #TYPE}.
 *
 * @param source the configured way in, such as {@code portal}
 * @param receivedAt when the ledger stored it, by database time
 * @param sentAt when the sender says that it was sent
 * @param threadKey pseudonym of the conversation at the source, when it has one
 * @param body the new text: what is assessed first
 * @param quoted quoted history and signature below it, kept for people and for red flags that stand only there
 * @param language ISO 639-1 code when told or detected
 * @param patient who it is about
 * @param sender who wrote, when that is somebody else
 */
public record MessageReceived(
        MessageId messageId,
        Channel channel,
        String source,
        Instant receivedAt,
        @Nullable Instant sentAt,
        @Nullable String threadKey,
        @Nullable Phi subject,
        Phi body,
        @Nullable Phi quoted,
        @Nullable String language,
        Person patient,
        @Nullable Person sender,
        PatientContext context,
        List<Attachment> attachments,
        Set<IntakeNote> notes) {

    public static final String TYPE = "message.received";

    public MessageReceived {
        patient = patient == null ? Person.NOBODY : patient;
        context = context == null ? PatientContext.NONE : context;
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        notes = notes == null ? Set.of() : Set.copyOf(notes);
    }

    /** A file that came along; its bytes stay in the ledger. Size in bytes. */
    public record Attachment(Phi name, String contentType, long size) {}
}

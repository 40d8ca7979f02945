package org.opentriage.intake.normalize;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.intake.attachment.AttachedFile;
import org.opentriage.intake.identity.Pseudonyms;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.intake.text.NewText;
import org.opentriage.intake.text.PlainText;
import org.opentriage.model.Phi;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.Person;
import org.springframework.stereotype.Component;

/** Puts a read message and its people into the event that leaves: cleaned, parted into new and quoted text, within the size limits. */
@Component
class Handover {

    /** Longest new text and longest quoted text, in UTF-16 units: both together stay below Kafka's 1 MB in any script. */
    static final int BODY_LIMIT = 100_000;

    static final int QUOTED_LIMIT = 50_000;
    private static final int SUBJECT_LIMIT = 500;
    private static final int ATTACHMENTS_LIMIT = 100;

    private final Pseudonyms pseudonyms;

    Handover(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    MessageReceived event(StoredMessage stored, PatientMessage message, Person patient, @Nullable Person sender) {
        var text = NewText.of(PlainText.clean(message.text()));
        var quoted = joined(text.quoted(), message.forwarded());
        var subject = PlainText.line(message.subject());
        return new MessageReceived(
                stored.id(),
                stored.channel(),
                stored.source(),
                stored.receivedAt(),
                message.sentAt(),
                threadKey(stored, message),
                subject == null ? null : new Phi(PlainText.cut(subject, SUBJECT_LIMIT)),
                new Phi(PlainText.cut(text.body(), BODY_LIMIT)),
                quoted == null ? null : new Phi(PlainText.cut(quoted, QUOTED_LIMIT)),
                message.language(),
                patient,
                sender,
                PatientContext.NONE,
                attachments(message.attachments()),
                notes(message, text, quoted));
    }

    /** Pseudonym that keeps one conversation's messages in order: the person's, else the thread's, else the message's own. */
    String key(StoredMessage stored, MessageReceived event) {
        var conversation = Objects.requireNonNullElse(
                event.patient().key(),
                Objects.requireNonNullElse(event.threadKey(), stored.id().toString()));
        return pseudonyms.of("conversation", stored.practice(), conversation);
    }

    private @Nullable String threadKey(StoredMessage stored, PatientMessage message) {
        return message.thread() == null
                ? null
                : pseudonyms.of("thread", stored.practice(), stored.source() + "\n" + message.thread());
    }

    private static Set<IntakeNote> notes(PatientMessage message, NewText text, @Nullable String quoted) {
        var notes = EnumSet.noneOf(IntakeNote.class);
        notes.addAll(message.notes());
        if (text.body().isBlank()) {
            notes.add(IntakeNote.NO_TEXT);
        }
        if (text.body().length() > BODY_LIMIT || quoted != null && quoted.length() > QUOTED_LIMIT) {
            notes.add(IntakeNote.TRUNCATED);
        }
        if (!message.attachments().isEmpty()) {
            notes.add(IntakeNote.HAS_ATTACHMENTS);
        }
        if (message.sender() != null) {
            notes.add(IntakeNote.PROXY_SENDER);
        }
        return notes;
    }

    private static @Nullable String joined(@Nullable String quoted, @Nullable String forwarded) {
        var more = forwarded == null ? "" : PlainText.clean(forwarded).strip();
        if (quoted == null) {
            return more.isEmpty() ? null : more;
        }
        return more.isEmpty() ? quoted : quoted + "\n\n" + more;
    }

    private static List<MessageReceived.Attachment> attachments(List<AttachedFile> files) {
        return files.stream()
                .limit(ATTACHMENTS_LIMIT)
                .map(file -> new MessageReceived.Attachment(new Phi(file.name()), file.contentType(), file.size()))
                .toList();
    }
}

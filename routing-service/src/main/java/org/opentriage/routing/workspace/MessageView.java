package org.opentriage.routing.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.MessageReceived.Attachment;

/**
 * A message of a ticket, as its reader sees it.
 *
 * @param source the configured way in, such as {@code portal}
 * @param sentAt when the sender says that it was sent
 * @param quoted quoted history and signature below the new text
 * @param patient who it is about
 * @param sender who wrote, when that is somebody else
 * @param notes what intake noticed
 * @param assessment how it was scored, and why
 */
record MessageView(
        MessageId id,
        Channel channel,
        String source,
        Instant receivedAt,
        @Nullable Instant sentAt,
        @Nullable Phi subject,
        Phi body,
        @Nullable Phi quoted,
        Person patient,
        @Nullable Person sender,
        Set<IntakeNote> notes,
        List<Attachment> attachments,
        Assessment assessment) {

    static MessageView of(MessageReceived message, Assessment assessment) {
        return new MessageView(
                message.messageId(),
                message.channel(),
                message.source(),
                message.receivedAt(),
                message.sentAt(),
                message.subject(),
                message.body(),
                message.quoted(),
                Person.of(message.patient()),
                message.sender() == null ? null : Person.of(message.sender()),
                message.notes(),
                message.attachments(),
                assessment);
    }

    /** Without the pseudonym, which is nobody's business outside. */
    record Person(
            IdentityState identity,
            @Nullable Phi name,
            @Nullable LocalDate birthDate,
            @Nullable Phi email,
            @Nullable Phi phone) {

        static Person of(org.opentriage.model.message.Person person) {
            return new Person(person.identity(), person.name(), person.birthDate(), person.email(), person.phone());
        }

        @Override
        public String toString() {
            return "Person[" + identity + "]";
        }
    }
}

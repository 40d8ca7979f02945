package org.opentriage.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.Person;

/** Messages that many tests speak of. All people are invented. */
public final class PatientMessages {

    private PatientMessages() {}

    public static MessageReceived chestPain() {
        return portal("My chest feels like a brick since breakfast, also need a refill.", person("ana"));
    }

    public static MessageReceived refill() {
        return portal("Could you please refill my lisinopril 10 mg? I have a week left.", person("luis"));
    }

    public static MessageReceived reschedule() {
        return portal("I need to move my appointment next Tuesday to the week after.", person("tom"));
    }

    /** Short, unclear, no known person: a human must look. */
    public static MessageReceived ambiguousVoicemail() {
        return message(
                Channel.VOICEMAIL,
                "voicemail",
                "hi um its me again about the thing call me back",
                Person.NOBODY,
                Set.of());
    }

    public static MessageReceived portal(String body, Person patient) {
        return message(Channel.PORTAL, "portal", body, patient, Set.of());
    }

    /** A person whose identity the portal has confirmed; the same name gives the same key. */
    public static Person person(String name) {
        return new Person(
                IdentityState.CONFIRMED, "key-" + name, new Phi(name), null, new Phi(name + "@patients.example"), null);
    }

    public static MessageReceived message(
            Channel channel, String source, String body, Person patient, Set<IntakeNote> notes) {
        return new MessageReceived(
                new MessageId(UUID.randomUUID()),
                channel,
                source,
                Instant.parse("2026-11-02T13:00:00Z"),
                null,
                null,
                null,
                new Phi(body),
                null,
                null,
                patient,
                null,
                PatientContext.NONE,
                List.of(),
                notes);
    }
}

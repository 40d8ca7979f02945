package org.opentriage.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Assessment.View;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.Person;
import org.opentriage.testkit.PatientMessages;

/** Assessed messages that many tests speak of. All people are invented. */
public record Assessed(
        int score,
        Category category,
        Disposition disposition,
        Person person,
        Channel channel,
        String body,
        Instant at) {

    /** Messages of one test run come one after the other from here on. */
    public static final Instant MORNING = Instant.parse("2026-11-02T13:00:00Z");

    public static Assessed refill(String person) {
        return new Assessed(
                4,
                Category.PRESCRIPTION_REFILL,
                Disposition.AUTO,
                PatientMessages.person(person),
                Channel.PORTAL,
                "Could you please refill my lisinopril?",
                MORNING);
    }

    public static Assessed chestPain(String person) {
        return refill(person)
                .score(5)
                .category(Category.CLINICAL_SYMPTOM)
                .body("My chest feels like a brick since breakfast.");
    }

    public static Assessed bill(String person) {
        return refill(person).score(2).category(Category.BILLING).body("Why is there a second bill for my visit?");
    }

    public static Assessed unclear() {
        return refill("nobody")
                .score(2)
                .category(Category.GENERAL_INQUIRY)
                .disposition(Disposition.REVIEW)
                .person(Person.NOBODY)
                .channel(Channel.VOICEMAIL)
                .body("hi um its me again about the thing");
    }

    public Assessed score(int changed) {
        return new Assessed(changed, category, disposition, person, channel, body, at);
    }

    public Assessed category(Category changed) {
        return new Assessed(score, changed, disposition, person, channel, body, at);
    }

    public Assessed disposition(Disposition changed) {
        return new Assessed(score, category, changed, person, channel, body, at);
    }

    public Assessed person(Person changed) {
        return new Assessed(score, category, disposition, changed, channel, body, at);
    }

    public Assessed channel(Channel changed) {
        return new Assessed(score, category, disposition, person, changed, body, at);
    }

    public Assessed body(String changed) {
        return new Assessed(score, category, disposition, person, channel, changed, at);
    }

    public Assessed at(Instant changed) {
        return new Assessed(score, category, disposition, person, channel, body, changed);
    }

    /** A new message each time. */
    public MessageAssessed message() {
        var message = new MessageReceived(
                new MessageId(UUID.randomUUID()),
                channel,
                "portal",
                at,
                null,
                null,
                new Phi("Subject"),
                new Phi(body),
                null,
                "en",
                person,
                null,
                PatientContext.NONE,
                List.of(),
                Set.of());
        var assessment = new Assessment(
                score,
                category,
                Set.of(),
                disposition,
                false,
                new View(score, category, "c1"),
                new View(null, null, "a1"),
                List.of(),
                List.of("a rule says so"),
                "en");
        return new MessageAssessed(message, assessment);
    }
}

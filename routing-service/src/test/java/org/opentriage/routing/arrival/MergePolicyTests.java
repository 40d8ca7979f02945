package org.opentriage.routing.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;
import org.opentriage.model.TicketId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.ticket.Incoming;

/** When two messages are one ticket, and why not. */
class MergePolicyTests {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void samePersonAndTopicWithinTwoHoursJoin() {
        var verdict = MergePolicy.judge(message(4, NINE.plus(MergePolicy.WINDOW)), ticket(TicketState.ASSIGNED));
        assertThat(verdict.joins()).isTrue();
        assertThat(verdict.reason()).isEqualTo("same person and topic within 2 hours");
    }

    @Test
    void eachRuleSaysWhyNot() {
        assertThat(reason(message(4, NINE), ticket(TicketState.RESOLVED))).isEqualTo("the ticket is resolved");
        assertThat(reason(message(4, NINE.plus(Duration.ofMinutes(121))), ticket(TicketState.OPEN)))
                .contains("more than 2 hours");
        assertThat(reason(message(4, NINE.minus(Duration.ofMinutes(121))), ticket(TicketState.OPEN)))
                .contains("more than 2 hours");
        var bill = ticket(Category.BILLING, Disposition.AUTO, IdentityState.CONFIRMED, null);
        assertThat(reason(message(4, NINE), bill)).isEqualTo("it is about something else");
        var review = ticket(Category.CLINICAL_SYMPTOM, Disposition.REVIEW, IdentityState.CONFIRMED, null);
        assertThat(reason(message(4, NINE), review)).contains("look at the ticket");
    }

    @Test
    void anEmergencyIsNeverHiddenInATicketThatSomebodyHasTakenUp() {
        assertThat(reason(message(5, NINE), ticket(TicketState.CLAIMED))).contains("emergency");
        assertThat(reason(message(5, NINE), ticket(TicketState.WAITING))).contains("emergency");
        assertThat(MergePolicy.judge(message(5, NINE), ticket(TicketState.ASSIGNED))
                        .joins())
                .isTrue();
        assertThat(MergePolicy.judge(message(4, NINE), ticket(TicketState.CLAIMED))
                        .joins())
                .isTrue();
    }

    @Test
    void whoIsNotConfirmedMustGiveTheSameNameAndAddressBothTimes() {
        var ticket = ticket(Category.CLINICAL_SYMPTOM, Disposition.AUTO, IdentityState.CANDIDATE, "dora");
        assertThat(MergePolicy.judge(message(4, NINE, IdentityState.CANDIDATE, "dora"), ticket)
                        .joins())
                .isTrue();
        assertThat(reason(message(4, NINE, IdentityState.CANDIDATE, "john"), ticket))
                .contains("same person");
        assertThat(reason(message(4, NINE, IdentityState.CANDIDATE, null), ticket))
                .contains("same person");
        assertThat(reason(message(4, NINE, IdentityState.CONFIRMED, "john"), ticket))
                .contains("same person");
        assertThat(MergePolicy.mayJoinAny(message(4, NINE, IdentityState.AMBIGUOUS, "dora")))
                .isFalse();
        assertThat(MergePolicy.mayJoinAny(message(4, NINE, IdentityState.UNKNOWN, "dora")))
                .isFalse();
    }

    private static String reason(Incoming message, Candidate ticket) {
        var verdict = MergePolicy.judge(message, ticket);
        assertThat(verdict.joins()).isFalse();
        return verdict.reason();
    }

    private static Candidate ticket(TicketState state) {
        return new Candidate(
                new TicketId(UUID.randomUUID()),
                state,
                Category.CLINICAL_SYMPTOM,
                Disposition.AUTO,
                NINE,
                IdentityState.CONFIRMED,
                null);
    }

    private static Candidate ticket(
            Category category, Disposition disposition, IdentityState identity, @Nullable String contact) {
        return new Candidate(
                new TicketId(UUID.randomUUID()), TicketState.OPEN, category, disposition, NINE, identity, contact);
    }

    private static Incoming message(int score, Instant at) {
        return message(score, at, IdentityState.CONFIRMED, null);
    }

    private static Incoming message(int score, Instant at, IdentityState identity, @Nullable String contact) {
        return new Incoming(
                new MessageId(UUID.randomUUID()),
                Channel.PORTAL,
                at,
                score,
                Category.CLINICAL_SYMPTOM,
                Set.of(),
                Disposition.AUTO,
                identity,
                "key",
                contact,
                null,
                new Phi("words"));
    }
}

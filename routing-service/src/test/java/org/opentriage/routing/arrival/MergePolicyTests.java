package org.opentriage.routing.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
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
        var verdict = MergePolicy.judge(message(4, NINE.plus(MergePolicy.WINDOW)), ticket(TicketState.ASSIGNED, 4));
        assertThat(verdict.joins()).isTrue();
        assertThat(verdict.reason()).isEqualTo("same person and topic within 2 hours");
    }

    @Test
    void eachRuleSaysWhyNot() {
        assertThat(reason(message(4, NINE), ticket(TicketState.RESOLVED, 4))).isEqualTo("the ticket is resolved");
        assertThat(reason(message(4, NINE.plus(Duration.ofMinutes(121))), ticket(TicketState.OPEN, 4)))
                .contains("more than 2 hours");
        assertThat(reason(message(4, NINE.minus(Duration.ofMinutes(121))), ticket(TicketState.OPEN, 4)))
                .contains("more than 2 hours");
        var bill = new Candidate(
                new TicketId(UUID.randomUUID()), TicketState.OPEN, 2, Category.BILLING, Disposition.AUTO, NINE);
        assertThat(reason(message(4, NINE), bill)).isEqualTo("it is about something else");
        var review = new Candidate(
                new TicketId(UUID.randomUUID()),
                TicketState.OPEN,
                2,
                Category.CLINICAL_SYMPTOM,
                Disposition.REVIEW,
                NINE);
        assertThat(reason(message(4, NINE), review)).contains("look at the ticket");
    }

    @Test
    void anEmergencyIsNeverHiddenInATicketThatSomebodyHasTakenUp() {
        assertThat(reason(message(5, NINE), ticket(TicketState.CLAIMED, 4))).contains("emergency");
        assertThat(reason(message(5, NINE), ticket(TicketState.WAITING, 5))).contains("emergency");
        assertThat(MergePolicy.judge(message(5, NINE), ticket(TicketState.ASSIGNED, 4))
                        .joins())
                .isTrue();
        assertThat(MergePolicy.judge(message(4, NINE), ticket(TicketState.CLAIMED, 4))
                        .joins())
                .isTrue();
    }

    private static String reason(Incoming message, Candidate ticket) {
        var verdict = MergePolicy.judge(message, ticket);
        assertThat(verdict.joins()).isFalse();
        return verdict.reason();
    }

    private static Candidate ticket(TicketState state, int score) {
        return new Candidate(
                new TicketId(UUID.randomUUID()), state, score, Category.CLINICAL_SYMPTOM, Disposition.AUTO, NINE);
    }

    private static Incoming message(int score, Instant at) {
        return new Incoming(
                new MessageId(UUID.randomUUID()),
                Channel.PORTAL,
                at,
                score,
                Category.CLINICAL_SYMPTOM,
                Set.of(),
                Disposition.AUTO,
                IdentityState.CONFIRMED,
                "key",
                null,
                new Phi("words"));
    }
}

package org.opentriage.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentriage.model.Topics;
import org.opentriage.model.escalation.AlertDelivered;
import org.opentriage.model.escalation.AlertUndeliverable;
import org.opentriage.runtime.practice.PracticeContext;

/** The mail server is away for a while, or for good. Three tries, 200 ms and 400 ms apart. */
class MailServerAwayIT extends RunningService {

    @AfterEach
    void back() {
        MAIL.back();
    }

    @Test
    void anAlertIsTriedAgainUntilItArrives() {
        MAIL.away();
        var story = new TicketStory(4, time.now().minusSeconds(60));
        topics.tell(story.opened());
        within(10).untilAsserted(() -> assertThat(attempts(story)).isPositive());
        MAIL.back();
        within(10).untilAsserted(() -> assertThat(MAIL.subjects("lead", story)).isNotEmpty());
        topics.tell(story.resolved(time.now()));
        within(10)
                .untilAsserted(() -> assertThat(
                                topics.heard(Topics.ESCALATIONS, AlertDelivered.TYPE, AlertDelivered.class, story))
                        .as("later steps of the chain may overtake it")
                        .filteredOn(alert -> alert.recipient().value().equals("lead"))
                        .singleElement()
                        .satisfies(alert -> assertThat(alert.attempts()).isGreaterThan(1)));
    }

    @Test
    void anAlertThatNeverArrivesIsSaidToBeUndeliverableAndTheChainGoesOn() {
        MAIL.away();
        var story = new TicketStory(4, time.now().minusSeconds(60));
        topics.tell(story.opened());
        within(20)
                .untilAsserted(() -> assertThat(topics.heard(
                                Topics.ESCALATIONS, AlertUndeliverable.TYPE, AlertUndeliverable.class, story))
                        .isNotEmpty()
                        .first()
                        .satisfies(alert -> assertThat(alert.attempts()).isEqualTo(3)));
        MAIL.back();
        within(10)
                .untilAsserted(() -> assertThat(MAIL.subjects("oncall", story)).isNotEmpty());
        topics.tell(story.resolved(time.now()));
    }

    private int attempts(TicketStory story) {
        var attempts = PracticeContext.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql("select coalesce(max(attempts), 0) from alert where ticket_id = ?")
                        .param(story.id().value())
                        .query(Integer.class)
                        .single()));
        return attempts == null ? 0 : attempts;
    }
}

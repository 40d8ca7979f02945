package org.opentriage.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentriage.model.Topics;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.model.clock.ClockState;
import org.opentriage.model.escalation.AlertDelivered;
import org.opentriage.model.escalation.EscalationAcknowledged;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/** A promise breaks: who hears of it, and what ends it. */
class PromiseBrokenIT extends RunningService {

    @Test
    void theOwnerIsRemindedThenLeadAdminAndOnCallAreToldUntilSomebodyAcknowledges() {
        var story = new TicketStory(4, time.now()).ownedBy("nurse");
        topics.tell(story.opened());
        within(10)
                .untilAsserted(() -> assertThat(MAIL.subjects("nurse", story))
                        .singleElement()
                        .asString()
                        .startsWith("[OpenTriage] Reminder: score 4 in Clinical, 2 s old"));
        within(10)
                .untilAsserted(() -> assertThat(MAIL.subjects("lead", story))
                        .singleElement()
                        .asString()
                        .startsWith("[OpenTriage] Breached: score 4 in Clinical, 4 s old"));
        within(10).untilAsserted(() -> assertThat(MAIL.subjects("admin", story)).hasSize(1));
        within(10)
                .untilAsserted(() -> assertThat(MAIL.subjects("oncall", story)).hasSizeGreaterThan(1));
        var escalations = escalations("open", story);
        acknowledge(escalations.getFirst());
        int told = MAIL.subjects("oncall", story).size();
        acknowledge(escalations.getFirst());
        assertThat(escalations("open", story)).isEmpty();
        within(4)
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(MAIL.subjects("oncall", story)).hasSizeLessThanOrEqualTo(told + 1));
        var fired = topics.heard(Topics.ESCALATIONS, EscalationFired.TYPE, EscalationFired.class, story);
        assertThat(fired.stream().limit(3).map(EscalationFired::stage))
                .containsExactly(StageKind.REMINDER, StageKind.BREACH, StageKind.STEP);
        assertThat(escalations("all", story)).hasSameSizeAs(fired).allSatisfy(escalation -> {
            assertThat(escalation).containsEntry("acknowledgedBy", "lead").containsKey("acknowledgedAt");
            assertThat((List<?>) escalation.get("alerts")).hasSize(1);
        });
        within(5)
                .untilAsserted(() -> assertThat(
                                topics.heard(Topics.ESCALATIONS, AlertDelivered.TYPE, AlertDelivered.class, story))
                        .hasSameSizeAs(fired)
                        .allSatisfy(alert -> assertThat(alert.attempts()).isEqualTo(1)));
        assertThat(topics.heard(Topics.ESCALATIONS, EscalationAcknowledged.TYPE, EscalationAcknowledged.class, story))
                .hasSameSizeAs(fired);
        var clocks = topics.heard(Topics.CLOCKS, ClockChanged.TYPE, ClockChanged.class, story);
        assertThat(clocks.getLast().clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.breached()).isTrue();
            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        });
    }

    @Test
    void withoutAnOwnerTheLeadIsReminded() {
        var story = new TicketStory(3, time.now());
        topics.tell(story.opened());
        within(20)
                .untilAsserted(() -> assertThat(MAIL.subjects("lead", story))
                        .hasSize(2)
                        .satisfiesExactly(
                                first -> assertThat(first).contains("Reminder: score 3"),
                                second -> assertThat(second).contains("Breached: score 3")));
    }

    @Test
    void whatFellDueWhileEverythingWasDownBreachesWithoutAStaleReminder() {
        var story = new TicketStory(4, time.now().minus(Duration.ofMinutes(125))).ownedBy("nurse");
        topics.tell(story.opened());
        within(10)
                .untilAsserted(() -> assertThat(MAIL.subjects("lead", story))
                        .containsExactly("[OpenTriage] Breached: score 4 in Clinical, 2 h 05 min old"));
        assertThat(MAIL.subjects("nurse", story)).isEmpty();
    }

    @Test
    void acknowledgingTheReminderOfAScoreFiveStopsItsClock() {
        var story = new TicketStory(5, time.now()).ownedBy("nurse");
        topics.tell(story.opened());
        within(10).untilAsserted(() -> assertThat(escalations("open", story)).hasSize(1));
        acknowledge(escalations("open", story).getFirst());
        within(5)
                .untilAsserted(
                        () -> assertThat(topics.heard(Topics.CLOCKS, ClockChanged.TYPE, ClockChanged.class, story)
                                        .getLast()
                                        .clocks())
                                .singleElement()
                                .satisfies(clock -> assertThat(clock.state()).isEqualTo(ClockState.STOPPED)));
        within(5)
                .during(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(MAIL.subjects("lead", story)).isEmpty());
    }

    @Test
    void aClaimAfterTheBreachEndsTheChainAndLettingGoResumesIt() {
        var story = new TicketStory(4, time.now().minusSeconds(60)).ownedBy("nurse");
        topics.tell(story.opened());
        within(10).untilAsserted(() -> assertThat(MAIL.subjects("lead", story)).hasSize(1));
        topics.tell(story.claimed(time.now()));
        within(5).untilAsserted(() -> assertThat(stages(story)).contains("STEP ENDED"));
        int told = MAIL.subjects("admin", story).size()
                + MAIL.subjects("oncall", story).size();
        within(4)
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(MAIL.subjects("admin", story).size()
                                + MAIL.subjects("oncall", story).size())
                        .isEqualTo(told));
        topics.tell(story.released(time.now()));
        within(10)
                .untilAsserted(() -> assertThat(MAIL.subjects("oncall", story)).isNotEmpty());
        topics.tell(story.resolved(time.now()));
        within(5).untilAsserted(() -> assertThat(stages(story)).noneMatch(stage -> stage.endsWith("ARMED")));
    }

    @Test
    void repeatsAndLatecomersChangeNothing() {
        var story = new TicketStory(2, time.now());
        var opened = story.opened();
        var claimed = story.claimed(time.now());
        var answered = story.responded(time.now());
        topics.tell(answered);
        topics.tell(opened);
        topics.tell(claimed);
        topics.tell(answered);
        var last = new TicketStory(2, time.now());
        topics.tell(last.opened());
        within(10)
                .untilAsserted(
                        () -> assertThat(topics.heard(Topics.CLOCKS, ClockChanged.TYPE, ClockChanged.class, last))
                                .isNotEmpty());
        assertThat(topics.heard(Topics.CLOCKS, ClockChanged.TYPE, ClockChanged.class, story))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.ticketVersion()).isEqualTo(3);
                    assertThat(told.clocks())
                            .singleElement()
                            .satisfies(clock -> assertThat(clock.state()).isEqualTo(ClockState.STOPPED));
                });
    }

    @Test
    void aMailServesWithoutPatientDataAndCarriesItsAlertsId() throws Exception {
        var story = new TicketStory(5, time.now().minusSeconds(60)).inReview();
        topics.tell(story.opened());
        within(10).untilAsserted(() -> assertThat(MAIL.subjects("lead", story)).hasSize(2));
        var mail = MAIL.to("lead").stream()
                .filter(one ->
                        Mailroom.header(one, "References").contains(story.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(Mailroom.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailroom.header(mail, "Message-ID"))
                .isEqualTo("<" + Mailroom.header(mail, "X-OpenTriage-Alert") + "@opentriage.example>");
        assertThat(Mailroom.header(mail, "Importance")).isEqualTo("high");
        assertThat(Mailroom.header(mail, "From")).isEqualTo("OpenTriage <alerts@opentriage.example>");
        assertThat(Mailroom.header(mail, "Date")).isNotEmpty();
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        var text = new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("http://localhost:8080/tickets/" + story.id()).contains("nobody");
        topics.tell(story.resolved(time.now()));
    }

    private List<String> stages(TicketStory story) {
        return PracticeContext.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("select kind || ' ' || state from stage where ticket_id = ?")
                        .param(story.id().value())
                        .query(String.class)
                        .list()));
    }

    private void acknowledge(Map<String, Object> escalation) {
        var answer = as("lead", "lead")
                .post()
                .uri("/api/v1/escalations/{id}/acknowledge", escalation.get("id"))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        assertThat(answer).containsEntry("acknowledgedBy", "lead");
    }

    private List<Map<String, Object>> escalations(String state, TicketStory story) {
        RestClient coordinator = as("coordinator", "coordinator");
        var list = coordinator
                .get()
                .uri("/api/v1/escalations?state={state}&ticket={ticket}", state, story.id())
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, List<Map<String, Object>>>>() {});
        return list == null ? List.of() : list.getOrDefault("items", List.of());
    }
}

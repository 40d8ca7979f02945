package org.opentriage.classifier.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.statistics.AssessedMessages;
import org.opentriage.classifier.statistics.Tickets;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.testkit.PatientMessages;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Dry runs, shadows, pilots and statistics, over messages that really went down the road. */
@WithPostgres
@WithKafka
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "opentriage.audit.key=0123456789abcdef")
class BesideTheRoadIT {

    private static final String TEXT = "Where is the purple parking?";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final PracticeId practice = new PracticeId("p-" + UUID.randomUUID());
    private final Desk desk;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final AssessedMessages lately;

    @Autowired
    BesideTheRoadIT(
            @LocalServerPort int port, Outbox outbox, TransactionTemplate transactions, AssessedMessages lately) {
        this.desk = new Desk(port, practice.value());
        this.outbox = outbox;
        this.transactions = transactions;
        this.lately = lately;
    }

    @Test
    void aDryRunComparesTheMessagesOfTheLastDays() {
        var parking = message(TEXT);
        var refill = PatientMessages.refill();
        assessed(List.of(parking, refill));
        var number = desk.tried("extra.yml", Desk.PARKING);
        var report = desk.get("/api/v1/rules/editions/" + number).body().at("/edition/report");
        assertThat(report.get("messages").asInt()).isEqualTo(2);
        assertThat(report.get("complete").asBoolean()).isTrue();
        assertThat(report.get("changed").asInt()).isEqualTo(1);
        assertThat(report.get("upward").asInt()).isEqualTo(1);
        assertThat(report.get("redFlagsLost").asInt()).isZero();
        assertThat(report.at("/list/0/id").asString())
                .isEqualTo(parking.messageId().toString());
        assertThat(report.at("/list/0/after/score").asInt()).isEqualTo(5);
        assertThat(report.toString()).doesNotContain("purple");
    }

    @Test
    void anEditionThatLosesARedFlagOfARealMessageIsNotPublished() {
        assertThat(desk.publish("ben", desk.tried("extra.yml", Desk.PARKING), "LIVE", null)
                        .status())
                .isEqualTo(200);
        assessed(List.of(message(TEXT + " I need it for my appointment on Tuesday.")));
        var number = desk.tried("extra.yml", null);
        var answer = desk.publish("ben", number, "LIVE", null);
        assertThat(answer.body().get("because").asString()).isEqualTo("RED_FLAG_LOST");
        assertThat(answer.body().get("redFlagsLost").asInt()).isEqualTo(1);
    }

    @Test
    void aShadowReadsAlongAndNeverActs() {
        var number = desk.tried("extra.yml", Desk.PARKING);
        assertThat(desk.publish("ada", number, "SHADOW", null).status()).isEqualTo(200);
        var parking = message(TEXT);
        var answers = assessed(List.of(parking, PatientMessages.refill()));
        assertThat(answers).hasEntrySatisfying(parking.messageId(), answer -> {
            assertThat(answer.score()).isLessThan(5);
            assertThat(answer.hits()).noneMatch(hit -> hit.ruleId().equals("extra-parking"));
        });
        var differences = await().atMost(SOON)
                .until(
                        () -> differences(number),
                        report -> report.get("differences").asInt() > 0);
        assertThat(differences.get("differences").asInt()).isEqualTo(1);
        assertThat(differences.get("upward").asInt()).isEqualTo(1);
        assertThat(differences.at("/list/0/id").asString())
                .isEqualTo(parking.messageId().toString());
        assertThat(differences.at("/list/0/after/score").asInt()).isEqualTo(5);
        assertThat(desk.score(TEXT)).isLessThan(5);
    }

    @Test
    void aPilotHasASayInItsShareAndTheOthersStayAsTheyWere() {
        var number = desk.tried("extra.yml", Desk.PARKING);
        assertThat(desk.publish("ben", number, "PILOT", null).status()).isEqualTo(400);
        assertThat(desk.publish("ben", number, "PILOT", 50).status()).isEqualTo(200);
        var messages = IntStream.range(0, 40).mapToObj(_ -> message(TEXT)).toList();
        var answers = assessed(messages);
        var raised =
                answers.values().stream().filter(answer -> answer.score() == 5).toList();
        assertThat(raised).hasSizeBetween(5, 35);
        assertThat(raised).allMatch(answer -> answer.disposition() == Disposition.REVIEW);
        assertThat(desk.score(TEXT)).as("without a message there is no pilot").isLessThan(5);
        assertThat(desk.publish("ben", number, "LIVE", null).status()).isEqualTo(200);
        assertThat(desk.score(TEXT)).isEqualTo(5);
    }

    @Test
    void statisticsTellWhatPeopleMadeOfEachRule() {
        var confirmed = message("My chest feels like a brick.");
        var rerouted = message("My chest feels like a brick since noon.");
        var open = message("My chest feels like a brick since monday.");
        assessed(List.of(confirmed, rerouted, open));
        ticket(confirmed, TicketChange.OPENED, "clinical", TicketChange.RESOLVED, "clinical");
        ticket(rerouted, TicketChange.OPENED, "clinical", TicketChange.TRANSFERRED, "billing");
        ticket(open, TicketChange.OPENED, "clinical", TicketChange.TRANSFERRED, "clinical");
        var line = await().atMost(SOON)
                .until(
                        this::heartRule,
                        rule -> rule.path("rerouted").asInt()
                                        + rule.path("confirmed").asInt()
                                == 2);
        assertThat(line.get("fired").asInt()).isEqualTo(3);
        assertThat(line.get("confirmed").asInt()).isEqualTo(1);
        assertThat(line.get("rerouted").asInt()).isEqualTo(1);
    }

    private JsonNode heartRule() {
        var summary = desk.get("/api/v1/rules/statistics?days=1").body();
        return summary.get("rules")
                .valueStream()
                .filter(rule -> rule.get("fired").asInt() == 3
                        && rule.get("ruleSet").asString().equals("CLINICAL"))
                .findFirst()
                .orElse(summary);
    }

    private JsonNode differences(int number) {
        return desk.get("/api/v1/rules/editions/" + number + "/differences").body();
    }

    private void ticket(MessageReceived message, TicketChange first, String team, TicketChange then, String otherTeam) {
        var ticket = new TicketId(UUID.randomUUID());
        var messages = List.of(message.messageId());
        Stream.of(
                        Tickets.changed(ticket, 1, first, team, messages),
                        Tickets.changed(ticket, 2, then, otherTeam, messages))
                .forEach(change -> publish(Topics.TICKETS, ticket.toString(), TicketChanged.TYPE, change));
    }

    /** Sends the messages down the road and waits for their assessments, which the topic holds. */
    private Map<MessageId, Assessment> assessed(List<MessageReceived> messages) {
        messages.forEach(message -> publish(Topics.MESSAGES, "conversation", MessageReceived.TYPE, message));
        return await().atMost(SOON).until(this::answers, answers -> answers.size() >= messages.size());
    }

    private Map<MessageId, Assessment> answers() {
        var answers = new HashMap<MessageId, Assessment>();
        PracticeContext.run(
                practice,
                () -> lately.read(1, assessed -> answers.put(assessed.message().messageId(), assessed.assessment())));
        return answers;
    }

    private void publish(String topic, String key, String type, Object event) {
        PracticeContext.run(
                practice,
                () -> transactions.executeWithoutResult(
                        _ -> outbox.publish(topic, key, UUID.randomUUID(), type, event)));
    }

    private static MessageReceived message(String text) {
        return PatientMessages.portal(text, PatientMessages.person("ana"));
    }
}

package org.opentriage.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.intake.IntakeTest;
import org.opentriage.intake.Ledgers;
import org.opentriage.intake.Sender;
import org.opentriage.intake.normalize.MessageReader;
import org.opentriage.intake.normalize.PatientMessage;
import org.opentriage.model.MessageId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IntakeNote;
import org.opentriage.model.ticket.TicketChange;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

@IntakeTest
class LedgerIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final PracticeId DEMO = new PracticeId("demo");

    @Autowired
    private Sender sender;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MeterRegistry meters;

    @Test
    void ticketThatNamesTheMessageClosesItsRow() {
        var first = received();
        var second = received();
        var ticket = new TicketId(UUID.randomUUID());
        publish(ticket, TicketChange.OPENED, List.of(first));
        await().atMost(LIMIT).until(() -> ledgers.state(first).equals("TICKETED"));
        publish(ticket, TicketChange.MESSAGE_ADDED, List.of(first, second));
        await().atMost(LIMIT).until(() -> ledgers.state(second).equals("MERGED"));
        assertThat(ledgers.state(first)).isEqualTo("TICKETED");
        var entry = sender.getAs("coordinator", "/api/v1/messages/" + second);
        assertThat(entry.statusCode()).isEqualTo(200);
        assertThat(entry.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(entry.body()).contains("\"state\":\"MERGED\"").contains("\"ticketId\":\"" + ticket + "\"");
    }

    @Test
    void laterSnapshotAloneClosesTheRowsToo() {
        var first = received();
        var second = received();
        publish(new TicketId(UUID.randomUUID()), TicketChange.CLAIMED, List.of(first, second));
        await().atMost(LIMIT).until(() -> ledgers.state(second).equals("MERGED"));
        assertThat(ledgers.state(first)).isEqualTo("TICKETED");
    }

    @Test
    void messageThatNoTicketConfirmsIsHandedOnAgainUnderANewEventIdUntilOneDoes() {
        var message = received();
        var sent = ledgers.sent(message, 3);
        assertThat(sent).extracting(Ledgers.Sent::id).doesNotHaveDuplicates();
        assertThat(sent)
                .extracting(Ledgers.Sent::key)
                .containsOnly(sent.getFirst().key());
        assertThat(sent).extracting(each -> Ledgers.text(each.message().body())).containsOnly("Words");
        publish(new TicketId(UUID.randomUUID()), TicketChange.OPENED, List.of(message));
        await().atMost(LIMIT).until(() -> ledgers.state(message).equals("TICKETED"));
    }

    @Test
    void emptyRowIsParkedAndDamagedOneGoesOnAsRawText() {
        var empty = insert("PORTAL", "");
        await().atMost(LIMIT).until(() -> ledgers.state(empty).equals("PARKED"));
        var damaged = insert("PORTAL", "no JSON, but words");
        assertThat(Ledgers.text(ledgers.sent(damaged).message().body())).isEqualTo("no JSON, but words");
    }

    @Test
    void readerThatFailsIsAskedThreeTimesAndThenAPersonReadsTheRawText() {
        var fails = insert("FAX", "words that break a reader");
        var sent = ledgers.sent(fails).message();
        assertThat(Ledgers.text(sent.body())).isEqualTo("words that break a reader");
        assertThat(sent.notes()).contains(IntakeNote.UNREADABLE);
        assertThat(ledgers.one("select failures from message where id = ?", fails.value()))
                .isEqualTo("2");
    }

    /** A channel whose reader always fails. */
    @TestConfiguration
    static class BrokenChannel {
        @Bean
        MessageReader brokenReader() {
            return new MessageReader() {
                @Override
                public Channel channel() {
                    return Channel.FAX;
                }

                @Override
                public PatientMessage read(StoredMessage message) {
                    throw new IllegalStateException("broken");
                }
            };
        }
    }

    @Test
    void onlyStaffOfThePracticeSeeARow() {
        var message = received();
        assertThat(sender.get("/api/v1/messages/" + message).statusCode()).isEqualTo(401);
        assertThat(sender.getAs("nobody", "/api/v1/messages/" + message).statusCode())
                .isEqualTo(403);
        assertThat(sender.getAs("machine", "/api/v1/messages/" + message).statusCode())
                .isEqualTo(200);
        assertThat(sender.getAs("ops", "/api/v1/messages/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        ledgers.update("update message set practice_id = 'other' where id = ?", message.value());
        assertThat(sender.getAs("ops", "/api/v1/messages/" + message).statusCode())
                .isEqualTo(404);
    }

    @Test
    void staffSeeTheWaysInOfTheirPracticeWithoutTheirSecrets() {
        assertThat(sender.get("/api/v1/sources").statusCode()).isEqualTo(401);
        var answer = sender.getAs("coordinator", "/api/v1/sources");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("{\"id\":\"portal\",\"channel\":\"PORTAL\",\"name\":\"portal\"}", "frontdesk@demo.example")
                .doesNotContain("whsec_", "password", "Token");
    }

    @Test
    void countersAddUp() {
        var before = new double[] {sum("received"), sum("duplicate"), outcomes(), sum("published"), confirmed()};
        var event = Sender.event(UUID.randomUUID().toString(), "Twice");
        var message = ledgers.messageId(sender.portal(event));
        sender.portal(event);
        sender.json("/forms/form", "{\"message\":\"robot\",\"website\":\"x\"}");
        ledgers.sent(message);
        publish(new TicketId(UUID.randomUUID()), TicketChange.OPENED, List.of(message));
        await().atMost(LIMIT).until(() -> ledgers.state(message).equals("TICKETED"));
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(sum("received") - before[0]).isEqualTo(2);
            assertThat(sum("duplicate") - before[1]).isEqualTo(1);
            assertThat(outcomes() - before[2]).isEqualTo(sum("received") - before[0]);
            assertThat(confirmed() - before[4]).isEqualTo(sum("published") - before[3]);
        });
    }

    private double outcomes() {
        return sum("rejected") + sum("parked") + sum("published");
    }

    private double confirmed() {
        return sum("ticketed") + sum("merged");
    }

    private double sum(String meter) {
        return meters.find("triage.intake." + meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private MessageId received() {
        return ledgers.messageId(sender.portal(Sender.event(UUID.randomUUID().toString(), "Words")));
    }

    private MessageId insert(String channel, String raw) {
        var id = new MessageId(UUID.randomUUID());
        ledgers.update("""
                insert into message (id, practice_id, source, channel, external_id, state, content_type, headers, raw)
                values (?, 'demo', 'x', ?, ?, 'RECEIVED', 'x', '{}', convert_to(?, 'UTF8'))""", id.value(), channel, id.toString(), raw);
        return id;
    }

    private void publish(TicketId ticket, TicketChange change, List<MessageId> messages) {
        var now = Instant.EPOCH;
        var event = new TicketChanged(
                ticket,
                1,
                change,
                TicketState.OPEN,
                1,
                2,
                Category.GENERAL_INQUIRY,
                Set.of(),
                Disposition.AUTO,
                Set.of(Channel.PORTAL),
                new TeamId("clinical"),
                null,
                now,
                null,
                now,
                null,
                null,
                null,
                messages);
        PracticeContext.run(
                DEMO,
                () -> transactions.executeWithoutResult(status -> outbox.publish(
                        Topics.TICKETS, ticket.toString(), UUID.randomUUID(), TicketChanged.TYPE, event)));
    }
}

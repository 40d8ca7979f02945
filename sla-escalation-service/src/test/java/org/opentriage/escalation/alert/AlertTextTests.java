package org.opentriage.escalation.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.Phi;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.model.message.Person;

class AlertTextTests {

    private static final Instant OPENED = Instant.parse("2026-11-23T14:00:00Z");
    private static final TicketId TICKET = new TicketId(UUID.fromString("00000000-0000-0000-0000-000000000007"));

    @Test
    void theSubjectSaysStageScoreTeamAndAge() {
        assertThat(text(StageKind.BREACH, 0, "Nora Reyes RN").subject())
                .isEqualTo("[OpenTriage] Breached: score 4 in Clinical, 2 h 05 min old");
        assertThat(text(StageKind.REMINDER, 0, null).subject())
                .isEqualTo("[OpenTriage] Reminder: score 4 in Clinical, 2 h 05 min old");
        assertThat(text(StageKind.STEP, 2, null).subject())
                .isEqualTo("[OpenTriage] Nobody reacts, step 2: score 4 in Clinical, 2 h 05 min old");
    }

    @Test
    void thePlainTextSaysWhatWhoWhenAndWhere() {
        assertThat(text(StageKind.BREACH, 0, "Nora Reyes RN").plain()).isEqualTo("""
                This ticket was not answered in time.

                Score: 4, clinical standard
                Team:  Clinical
                Owner: Nora Reyes RN
                Age:   2 h 05 min, since Mon, Nov 23, 9:00 AM EST
                Due:   Mon, Nov 23, 11:00 AM EST

                Open the ticket: http://localhost:8080/tickets/00000000-0000-0000-0000-000000000007

                Acknowledge it there, so that nobody else is told. This mail holds no patient data.
                """);
    }

    @Test
    void eachStageSaysWhatIsWrong() {
        assertThat(text(StageKind.REMINDER, 0, null).plain())
                .startsWith("Half of the time is used up, and this ticket is not answered yet.\n")
                .contains("Owner: nobody");
        assertThat(text(StageKind.STEP, 2, null).plain())
                .startsWith("This ticket was not answered in time, and nobody has reacted to the alerts so far.\n");
    }

    @Test
    void noPartOfAnAlertCanHoldPatientData() {
        var seen = new HashSet<Class<?>>();
        var open = new ArrayDeque<Class<?>>();
        open.add(Alert.class);
        open.add(AlertView.class);
        while (!open.isEmpty()) {
            var type = open.poll();
            if (seen.add(type) && type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .forEach(open::add);
            }
        }
        assertThat(seen).contains(AlertFacts.class).doesNotContain(Phi.class, Person.class);
    }

    @Test
    void theDeliveryTaskIsReadBackAsItWasWritten() {
        var task = new DeliveryTask(new PracticeId("demo/odd"), UUID.randomUUID());
        assertThat(DeliveryTask.parse(task.instance(5).getId())).isEqualTo(task);
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        var properties = new AlertProperties(
                "a@b.example", URI.create("http://x"), 20, Duration.ofSeconds(1), Duration.ofMinutes(5));
        assertThat(properties.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(properties.pauseAfter(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(properties.pauseAfter(60)).isEqualTo(Duration.ofMinutes(5));
    }

    private static AlertText text(StageKind stage, int step, @Nullable String owner) {
        var facts = new AlertFacts(
                ClockKind.FIRST_RESPONSE,
                stage,
                step,
                4,
                "Clinical",
                owner,
                OPENED,
                OPENED.plus(Duration.ofMinutes(125)),
                OPENED.plus(Duration.ofHours(2)));
        var alert = Alert.to(new MemberId("lead"), "email", new EscalationId(UUID.randomUUID()), TICKET, facts);
        return AlertText.of(alert, URI.create("http://localhost:8080/"), ZoneId.of("America/New_York"));
    }
}

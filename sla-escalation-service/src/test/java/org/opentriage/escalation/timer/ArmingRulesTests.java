package org.opentriage.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.escalation.calendar.WallClock;
import org.opentriage.escalation.clock.Clock;
import org.opentriage.escalation.clock.SeenTicket;
import org.opentriage.escalation.clock.TestClocks;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.escalation.StageKind;

/** A clock of two hours from 09:00; a step of the chain each quarter of an hour. */
class ArmingRulesTests {

    private static final Instant NINE = Instant.parse("2026-11-23T14:00:00Z");
    private static final TicketId TICKET = new TicketId(UUID.randomUUID());
    private static final ArmingRules RULES = new ArmingRules(WallClock.TIME, Duration.ofMinutes(15));
    private static final Clock RUNNING = TestClocks.running(TICKET, NINE, Duration.ofHours(2));

    @Test
    void aNewClockArmsItsReminder() {
        assertThat(RULES.arm(RUNNING, ticket(null), List.of()))
                .containsExactly(armed(StageKind.REMINDER, 0, NINE.plus(Duration.ofHours(1))));
    }

    @Test
    void whatIsAsItShouldBeIsLeftAlone() {
        var stages = RULES.arm(RUNNING, ticket(null), List.of());
        assertThat(RULES.arm(RUNNING, ticket(null), stages)).isEmpty();
    }

    @Test
    void afterTheReminderComesTheBreach() {
        var reminder = armed(StageKind.REMINDER, 0, NINE).firedAt(NINE.plusSeconds(3600));
        assertThat(RULES.arm(RUNNING, ticket(null), List.of(reminder)))
                .containsExactly(armed(StageKind.BREACH, 0, NINE.plus(Duration.ofHours(2))));
    }

    @Test
    void afterTheBreachTheChainGoesOnAndOn() {
        var breach = armed(StageKind.BREACH, 0, NINE).firedAt(NINE.plusSeconds(7200));
        assertThat(RULES.arm(RUNNING, ticket(null), List.of(breach)))
                .containsExactly(armed(StageKind.STEP, 1, NINE.plusSeconds(7200 + 900)));
        var tenth = armed(StageKind.STEP, 10, NINE).firedAt(NINE.plusSeconds(20_000));
        assertThat(RULES.arm(RUNNING, ticket(null), List.of(breach, tenth)))
                .containsExactly(armed(StageKind.STEP, 11, NINE.plusSeconds(20_900)));
    }

    @Test
    void aPausedClockArmsNothingAndAResumedOneArmsTheSameStageLater() {
        var stages = RULES.arm(RUNNING, ticket(null), List.of());
        var paused = TestClocks.paused(RUNNING, NINE.plusSeconds(600));
        var cancelled = RULES.arm(paused, ticket(null), stages);
        assertThat(cancelled)
                .singleElement()
                .satisfies(stage -> assertThat(stage.state()).isEqualTo(StageState.CANCELLED));
        var resumed = TestClocks.resumed(paused, NINE.plusSeconds(1200));
        assertThat(RULES.arm(resumed, ticket(null), cancelled))
                .containsExactly(armed(StageKind.REMINDER, 0, NINE.plusSeconds(600 + 3600)));
    }

    @Test
    void aClaimAfterTheBreachEndsTheChainAndOneBeforeItDoesNot() {
        var breach = armed(StageKind.BREACH, 0, NINE).firedAt(NINE.plusSeconds(7200));
        var step = armed(StageKind.STEP, 1, NINE.plusSeconds(8100));
        assertThat(RULES.arm(RUNNING, ticket(NINE.plusSeconds(60)), List.of(breach, step)))
                .isEmpty();
        var ended = RULES.arm(RUNNING, ticket(NINE.plusSeconds(7300)), List.of(breach, step));
        assertThat(ended)
                .singleElement()
                .satisfies(stage -> assertThat(stage.state()).isEqualTo(StageState.ENDED));
        assertThat(RULES.arm(RUNNING, ticket(null), List.of(breach, ended.getFirst())))
                .as("the person let go")
                .containsExactly(armed(StageKind.STEP, 1, NINE.plusSeconds(900)));
    }

    @Test
    void whatAPersonAcknowledgedStaysEnded() {
        var breach = armed(StageKind.BREACH, 0, NINE).firedAt(NINE.plusSeconds(7200));
        var ended = armed(StageKind.STEP, 1, NINE).to(StageState.ENDED, "acknowledged by lead");
        assertThat(RULES.arm(RUNNING, ticket(null), List.of(breach, ended))).isEmpty();
    }

    @Test
    void aNewTargetSupersedesWhatWasArmedAndStartsOver() {
        var reminder = armed(StageKind.REMINDER, 0, NINE).firedAt(NINE.plusSeconds(3600));
        var breach = armed(StageKind.BREACH, 0, NINE.plusSeconds(7200));
        var revised = TestClocks.retargeted(RUNNING, Duration.ofMinutes(90));
        assertThat(RULES.arm(revised, ticket(null), List.of(reminder, breach)))
                .satisfiesExactly(old -> assertThat(old.state()).isEqualTo(StageState.SUPERSEDED), first -> {
                    assertThat(first.key().kind()).isEqualTo(StageKind.REMINDER);
                    assertThat(first.key().revision()).isEqualTo(2);
                });
    }

    private static Stage armed(StageKind kind, int step, Instant due) {
        return Stage.armed(new Stage.Key(RUNNING.id(), 1, kind, step), TICKET, due);
    }

    private static SeenTicket ticket(@Nullable Instant claimedAt) {
        return new SeenTicket(TICKET, 4, new TeamId("clinical"), null, NINE, NINE, claimedAt);
    }
}

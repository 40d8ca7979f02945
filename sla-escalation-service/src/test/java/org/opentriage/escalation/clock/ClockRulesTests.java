package org.opentriage.escalation.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.opentriage.escalation.Practices;
import org.opentriage.escalation.TicketStory;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;
import org.opentriage.model.message.Category;
import org.opentriage.model.ticket.TicketChanged;

/** Open Mon–Fri 08–12 and 13–17:30, New York; Monday is 23 November 2026. */
class ClockRulesTests {

    private static final Practices CLINIC = Practices.clinic();
    private static final ClockRules RULES = new ClockRules(
            CLINIC.policies().of(Practices.CLINIC),
            wallClock -> CLINIC.calendars().timeOf(Practices.CLINIC, wallClock));
    private static final Instant MONDAY_9 = monday("09:00");

    @AfterAll
    static void close() {
        CLINIC.close();
    }

    @Test
    void aClockStartsWhenTheTicketWasOpenedHoweverLateWeHearOfIt() {
        var clock = only(after(new TicketStory(4, monday("16:30")).opened()));
        assertThat(clock.startedAt()).isEqualTo(monday("16:30"));
        assertThat(clock.remindAt()).isEqualTo(monday("17:30"));
        assertThat(clock.dueAt()).isEqualTo(monday("09:00").plus(Duration.ofDays(1)));
    }

    @Test
    void theSameSnapshotAgainChangesNothing() {
        var opened = new TicketStory(4, MONDAY_9).opened();
        var clocks = after(opened);
        assertThat(RULES.follow(clocks, opened)).isEqualTo(clocks);
    }

    @Test
    void aFirstResponseStopsWhenAPersonAnswersAndNotWhenSomebodyClaims() {
        var story = new TicketStory(4, MONDAY_9);
        var claimed = RULES.follow(after(story.opened()), story.claimed(monday("09:10")));
        assertThat(only(claimed).standing().state()).isEqualTo(ClockState.RUNNING);
        var answered = only(RULES.follow(claimed, story.responded(monday("09:30"))));
        assertThat(answered.standing().state()).isEqualTo(ClockState.STOPPED);
        assertThat(answered.standing().stoppedAt()).isEqualTo(monday("09:30"));
        assertThat(answered.standing().breached()).isFalse();
        assertThat(answered.dueAt()).isNull();
    }

    @Test
    void anAnswerAfterTheDueTimeIsABreachEvenIfNothingFired() {
        var story = new TicketStory(4, MONDAY_9);
        var answered = only(RULES.follow(after(story.opened()), story.responded(monday("11:01"))));
        assertThat(answered.standing().breached()).isTrue();
    }

    @Test
    void aClaimClockStopsWhenSomebodyClaims() {
        var story = new TicketStory(3, MONDAY_9).of(Category.PRIOR_AUTHORIZATION);
        var opened = after(story.opened());
        assertThat(find(opened, ClockKind.CLAIM).dueAt()).isEqualTo(monday("11:00"));
        var claimed = RULES.follow(opened, story.claimed(monday("10:00")));
        assertThat(find(claimed, ClockKind.CLAIM).isStopped()).isTrue();
        assertThat(find(claimed, ClockKind.FIRST_RESPONSE).isRunning()).isTrue();
    }

    @Test
    void waitingPausesAndThePauseIsNotCounted() {
        var story = new TicketStory(4, MONDAY_9);
        var paused = RULES.follow(after(story.opened()), story.paused(monday("09:40")));
        assertThat(only(paused).standing().state()).isEqualTo(ClockState.PAUSED);
        assertThat(only(paused).dueAt()).isNull();
        var resumed = only(RULES.follow(paused, story.resumed(monday("11:05"))));
        assertThat(resumed.remindAt()).isEqualTo(monday("11:25"));
        assertThat(resumed.dueAt()).isEqualTo(monday("13:25"));
        assertThat(resumed.ledger().segments()).hasSize(3);
    }

    @Test
    void nothingPausesAScoreFive() {
        var story = new TicketStory(5, MONDAY_9);
        var paused = RULES.follow(after(story.opened()), story.paused(monday("09:01")));
        assertThat(paused).hasSize(2).allMatch(Clock::isRunning);
        assertThat(find(paused, ClockKind.ACKNOWLEDGE).dueAt()).isEqualTo(monday("09:05"));
    }

    @Test
    void aRaisedScoreRetargetsAndKeepsWhatHasElapsed() {
        var story = new TicketStory(2, monday("08:00"));
        var paused = RULES.follow(after(story.opened()), story.paused(monday("08:30")));
        var resumed = RULES.follow(paused, story.resumed(monday("09:30")));
        var raised = only(RULES.follow(resumed, story.raisedTo(4, monday("10:00"))));
        assertThat(raised.promise().target()).isEqualTo(Duration.ofHours(2));
        assertThat(raised.promise().revision()).isEqualTo(2);
        assertThat(raised.dueAt())
                .as("30 minutes before and 30 after the pause are used up")
                .isEqualTo(monday("11:00"));
    }

    @Test
    void raisedToFiveStartsAnAcknowledgeClockThatAnEarlierClaimDoesNotStop() {
        var story = new TicketStory(2, MONDAY_9);
        var claimed = RULES.follow(after(story.opened()), story.claimed(monday("09:05")));
        var raised = RULES.follow(claimed, story.raisedTo(5, monday("11:00")));
        var acknowledge = find(raised, ClockKind.ACKNOWLEDGE);
        assertThat(acknowledge.isRunning()).isTrue();
        assertThat(acknowledge.startedAt()).isEqualTo(monday("11:00"));
        assertThat(find(raised, ClockKind.FIRST_RESPONSE).dueAt()).isEqualTo(monday("09:15"));
        var answered = RULES.follow(raised, story.responded(monday("11:02")));
        assertThat(answered).allMatch(Clock::isStopped);
    }

    @Test
    void aRaisedScoreWakesAWaitingTicket() {
        var story = new TicketStory(2, MONDAY_9);
        var paused = RULES.follow(after(story.opened()), story.paused(monday("09:30")));
        assertThat(RULES.follow(paused, story.raisedTo(5, monday("10:00")))).allMatch(Clock::isRunning);
    }

    @Test
    void aPromiseIsNeverWeakened() {
        var story = new TicketStory(4, MONDAY_9);
        var opened = after(story.opened());
        var lowered = only(RULES.follow(opened, story.raisedTo(2, monday("09:30"))));
        assertThat(lowered.dueAt()).isEqualTo(only(opened).dueAt());
        assertThat(lowered.promise().revision()).isEqualTo(1);
    }

    @Test
    void resolvingStopsEveryClock() {
        var story = new TicketStory(5, MONDAY_9).inReview();
        var resolved = RULES.follow(after(story.opened()), story.resolved(monday("09:03")));
        assertThat(resolved).hasSize(3).allMatch(Clock::isStopped);
    }

    @Test
    void reopeningStartsNewClocksAndLeavesTheOldOnesFrozen() {
        var story = new TicketStory(4, MONDAY_9);
        var resolved = RULES.follow(after(story.opened()), story.resolved(monday("09:30")));
        var reopened = RULES.follow(resolved, story.reopened(monday("14:00")));
        assertThat(reopened).hasSize(2);
        assertThat(reopened.getFirst()).isEqualTo(resolved.getFirst());
        assertThat(reopened.getLast().generation()).isEqualTo(2);
        assertThat(reopened.getLast().dueAt()).isEqualTo(monday("16:00"));
    }

    @Test
    void aReopeningWhoseResolutionWasMissedFreezesTheOldClocks() {
        var story = new TicketStory(4, MONDAY_9);
        var opened = after(story.opened());
        var reopened = RULES.follow(opened, story.reopened(monday("10:00")));
        assertThat(reopened.getFirst().standing().stopReason()).isEqualTo("reopened");
        assertThat(reopened.getLast().isRunning()).isTrue();
    }

    @Test
    void unmergingGoesOnWhereMergingStopped() {
        var story = new TicketStory(4, MONDAY_9);
        var merged = RULES.follow(after(story.opened()), story.merged(monday("09:30")));
        assertThat(only(merged).isStopped()).isTrue();
        var unmerged = only(RULES.follow(merged, story.unmerged(monday("10:30"))));
        assertThat(unmerged.dueAt()).isEqualTo(monday("12:00"));
    }

    @Test
    void aClosedTicketSeenForTheFirstTimeHasStoppedClocks() {
        var story = new TicketStory(4, MONDAY_9);
        var clock = only(after(story.resolved(monday("10:00"))));
        assertThat(clock.isStopped()).isTrue();
        assertThat(clock.standing().breached()).isFalse();
    }

    @Test
    void theExplanationNamesPolicyPausesAndCountedHours() {
        var story = new TicketStory(4, monday("11:30"));
        var paused = RULES.follow(after(story.opened()), story.paused(monday("13:15")));
        var resumed = only(RULES.follow(paused, story.resumed(monday("13:45"))));
        var explanation = new Explanation(CLINIC.calendars().of(Practices.CLINIC), monday("14:00"));
        assertThat(explanation.of(resumed))
                .containsExactly(
                        "To be answered within 2 h 00 min of business time, by the policy \"answered in 2 hours\".",
                        "Ran from Mon 23 Nov 11:30:00 EST (opened) until Mon 23 Nov 13:15:00 EST: 45 min"
                                + " = Mon 11:30–12:00 + Mon 13:00–13:15.",
                        "Paused from Mon 23 Nov 13:15:00 EST until Mon 23 Nov 13:45:00 EST: waiting.",
                        "Ran from Mon 23 Nov 13:45:00 EST (resumed) until now: 15 min = Mon 13:45–14:00.",
                        "Half is used up at Mon 23 Nov 14:00:00 EST, all of it at Mon 23 Nov 15:00:00 EST.");
    }

    private static List<Clock> after(TicketChanged first) {
        return RULES.follow(List.of(), first);
    }

    private static Clock only(List<Clock> clocks) {
        assertThat(clocks).hasSize(1);
        return clocks.getFirst();
    }

    private static Clock find(List<Clock> clocks, ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst().orElseThrow();
    }

    private static Instant monday(String time) {
        return LocalDateTime.parse("2026-11-23T" + time)
                .atZone(ZoneId.of("America/New_York"))
                .toInstant();
    }
}

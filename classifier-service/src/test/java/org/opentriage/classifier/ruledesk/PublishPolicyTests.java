package org.opentriage.classifier.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.ruledesk.Edition.Mode;
import org.opentriage.classifier.ruledesk.Edition.Move;
import org.opentriage.classifier.ruledesk.Edition.State;
import org.opentriage.classifier.ruledesk.PublishPolicy.Candidate;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.security.CurrentUser;

/** Which moves an edition's state allows, and what keeps it from going to work. */
class PublishPolicyTests {

    private static final String RUNNING = "2026.11-aaaaaaaa 2026.11-bbbbbbbb";

    @Test
    void anEditionMovesOnlyForward() {
        assertThat(moves(State.DRAFT, null)).containsExactlyInAnyOrder(Move.TRY, Move.WITHDRAW);
        assertThat(moves(State.TRIED, null)).containsExactlyInAnyOrder(Move.TRY, Move.PUBLISH, Move.WITHDRAW);
        assertThat(moves(State.PUBLISHED, Mode.LIVE)).containsExactly(Move.WITHDRAW);
        assertThat(moves(State.PUBLISHED, Mode.SHADOW))
                .containsExactlyInAnyOrder(Move.TRY, Move.PUBLISH, Move.WITHDRAW);
        assertThat(moves(State.PUBLISHED, Mode.PILOT)).containsExactlyInAnyOrder(Move.TRY, Move.PUBLISH, Move.WITHDRAW);
        assertThat(moves(State.WITHDRAWN, Mode.LIVE)).isEmpty();
    }

    @Test
    void onlyWhatWasLiveIsRolledBackTo() {
        assertThat(moves(State.SUPERSEDED, Mode.LIVE)).containsExactly(Move.ROLL_BACK);
        assertThat(moves(State.SUPERSEDED, Mode.SHADOW)).isEmpty();
        assertThat(moves(State.SUPERSEDED, Mode.PILOT)).isEmpty();
    }

    @Test
    void whatWasNotTriedAgainstTheRunningRulesIsNotPublished() {
        assertThat(refusal(clinical(null), Mode.LIVE, "ben")).contains(PublishPolicy.TRIAL_IS_OLD);
        assertThat(refusal(clinical(report("2026.10-old", 0, List.of())), Mode.LIVE, "ben"))
                .contains(PublishPolicy.TRIAL_IS_OLD);
    }

    @Test
    void aGoldenMissOrALostRedFlagBlocksEveryMode() {
        for (var mode : Mode.values()) {
            assertThat(refusal(clinical(report(RUNNING, 0, List.of("heart-urgent-1"))), mode, "ben"))
                    .contains(PublishPolicy.GOLDEN_MISS);
            assertThat(refusal(clinical(report(RUNNING, 1, List.of())), mode, "ben"))
                    .contains(PublishPolicy.RED_FLAG_LOST);
        }
    }

    @Test
    void clinicalRulesThatActNeedAnotherPerson() {
        var clean = report(RUNNING, 0, List.of());
        assertThat(refusal(clinical(clean), Mode.LIVE, "ada")).contains(PublishPolicy.NO_SECOND_PERSON);
        assertThat(refusal(clinical(clean), Mode.LIVE, "cli")).contains(PublishPolicy.NO_SECOND_PERSON);
        assertThat(refusal(clinical(clean), Mode.PILOT, "ada")).contains(PublishPolicy.NO_SECOND_PERSON);
        assertThat(refusal(clinical(clean), Mode.SHADOW, "ada")).isEmpty();
        assertThat(refusal(clinical(clean), Mode.LIVE, "ben")).isEmpty();
        assertThat(refusal(edition(RuleSet.ADMINISTRATIVE, State.TRIED, null, clean), Mode.LIVE, "ada"))
                .isEmpty();
    }

    private static Optional<PublishPolicy> refusal(Edition edition, Mode mode, String by) {
        return PublishPolicy.refusal(new Candidate(edition, mode, user(by), RUNNING));
    }

    private static CurrentUser user(String name) {
        var roles = name.equals("cli") ? List.of("lead", "admin", "machine") : List.of("lead");
        return new CurrentUser(name, name, roles, new PracticeId("demo"));
    }

    private static EnumSet<Move> moves(State state, @Nullable Mode mode) {
        var edition = edition(RuleSet.CLINICAL, state, mode, null);
        var moves = EnumSet.allOf(Move.class);
        moves.removeIf(move -> !edition.allows(move));
        return moves;
    }

    private static Edition clinical(DryRun.@Nullable Report report) {
        return edition(RuleSet.CLINICAL, State.TRIED, null, report);
    }

    private static Edition edition(RuleSet ruleSet, State state, @Nullable Mode mode, DryRun.@Nullable Report report) {
        return new Edition(1, ruleSet, state, mode, 0, "ada", Instant.EPOCH, report, null, null);
    }

    private static DryRun.Report report(String against, int redFlagsLost, List<String> goldenMisses) {
        return new DryRun.Report("v", against, 7, 10, true, redFlagsLost, 0, 0, redFlagsLost, goldenMisses, List.of());
    }
}

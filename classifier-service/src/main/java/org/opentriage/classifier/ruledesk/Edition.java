package org.opentriage.classifier.ruledesk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;

/**
 * One edition of a rule set of this practice. Its rules never change; it only moves on.
 *
 * @param number counted per practice
 * @param mode how it is at work, or was; absent before it was published
 * @param percent share of the messages of a pilot
 * @param author subject of who drafted it
 * @param report of its last trial
 * @param secondPerson who published it, when that was somebody else
 */
record Edition(
        int number,
        RuleSet ruleSet,
        State state,
        @Nullable Mode mode,
        int percent,
        String author,
        Instant createdAt,
        DryRun.@Nullable Report report,
        @Nullable String secondPerson,
        @Nullable Instant publishedAt) {

    /** What the audit trail calls an edition. */
    static final String SUBJECT = "rule-edition";

    /** Where an edition stands. */
    enum State {
        DRAFT,
        TRIED,
        /** At work, in its mode. */
        PUBLISHED,
        /** Another took its place; may be rolled back to when it was live. */
        SUPERSEDED,
        WITHDRAWN
    }

    /** How a published edition is at work. */
    enum Mode {
        /** Decides every message. */
        LIVE,
        /** Reads along; its differences are counted and nothing else comes of them. */
        SHADOW,
        /** Has a say in its share of the messages and can not lower anything. */
        PILOT
    }

    /** What somebody wants to do with it. */
    enum Move {
        TRY,
        PUBLISH,
        ROLL_BACK,
        WITHDRAW
    }

    boolean allows(Move move) {
        return switch (move) {
            case TRY -> state == State.DRAFT || state == State.TRIED || isBeside();
            case PUBLISH -> state == State.TRIED || isBeside();
            case ROLL_BACK -> state == State.SUPERSEDED && mode == Mode.LIVE;
            case WITHDRAW -> state != State.SUPERSEDED && state != State.WITHDRAWN;
        };
    }

    /** @throws ProblemException when the state does not allow it */
    void require(Move move) {
        if (!allows(move)) {
            throw new ProblemException(
                    CommonProblem.UNPROCESSABLE, "The edition's state does not allow this.", Map.of("current", state));
        }
    }

    private boolean isBeside() {
        return state == State.PUBLISHED && mode != Mode.LIVE;
    }
}

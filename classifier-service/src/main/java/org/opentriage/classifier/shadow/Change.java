package org.opentriage.classifier.shadow;

import java.util.Comparator;
import java.util.Optional;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;

/** A message that a draft reads otherwise, by an id that says nothing about its text. */
public record Change(String id, Outcome before, Outcome after) {

    private static final int RED_FLAG = 5;

    /** What people look at first: lost red flags, then what falls deepest. */
    public static final Comparator<Change> WORST_FIRST = Comparator.comparing(
                    (Change change) -> !change.losesARedFlag())
            .thenComparing(change -> change.after.score - change.before.score);

    /** What becomes of a message. */
    public record Outcome(int score, Disposition disposition, Category category) {

        static Outcome of(Assessment assessment) {
            return new Outcome(assessment.score(), assessment.disposition(), assessment.category());
        }

        boolean isSeen() {
            return score == RED_FLAG || disposition == Disposition.REVIEW;
        }
    }

    /** Absent where both read the message alike. */
    public static Optional<Change> between(String id, Assessment before, Assessment after) {
        var change = new Change(id, Outcome.of(before), Outcome.of(after));
        return change.before.equals(change.after) ? Optional.empty() : Optional.of(change);
    }

    public boolean isUpward() {
        return after.score > before.score;
    }

    public boolean isDownward() {
        return after.score < before.score;
    }

    /** An emergency that nobody would see in time any more. */
    public boolean losesARedFlag() {
        return before.score == RED_FLAG && !after.isSeen();
    }
}

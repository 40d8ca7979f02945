package org.opentriage.classifier.triage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.opentriage.model.EventMeta;
import org.opentriage.model.MessageId;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;

/**
 * Rules on trial for a share of the messages. A pilot never lowers: the higher score of both stands, a person looks wherever either
 * asks for one or only one of them sees a red flag, and nothing is answered automatically unless both would.
 *
 * @param edition which rules; other editions get other messages
 * @param percent share of the messages, 0 to 100
 */
public record Pilot(int edition, Triage rules, int percent) {

    static final String DIFFERENCE = "The running rules and those on trial differ about a red flag: a person decides.";

    /** The same message always gets the same answer, on every instance and when it comes again. */
    boolean takes(MessageId message) {
        var hash = EventMeta.derivedId(message.value(), "pilot/" + edition).getLeastSignificantBits();
        return Math.floorMod(hash, 100) < percent;
    }

    /** What comes of both; where they score alike the rules on trial name the category. */
    static Assessment joined(Assessment running, Assessment trial) {
        var chosen = running.score() > trial.score() ? running : trial;
        var other = chosen == running ? trial : running;
        var differ = isRedFlag(running) != isRedFlag(trial);
        var review = differ || needsAPerson(running) || needsAPerson(trial);
        var tags = new HashSet<>(chosen.tags());
        tags.addAll(other.tags());
        return new Assessment(
                chosen.score(),
                chosen.category(),
                tags,
                review ? Disposition.REVIEW : Disposition.AUTO,
                running.autoReplyAllowed() && trial.autoReplyAllowed() && !review,
                chosen.clinical(),
                chosen.administrative(),
                distinct(chosen.hits(), other.hits()),
                reasons(differ, chosen, other),
                chosen.language());
    }

    private static List<String> reasons(boolean differ, Assessment chosen, Assessment other) {
        var reasons = new ArrayList<String>();
        if (differ) {
            reasons.add(DIFFERENCE);
        }
        reasons.addAll(
                needsAPerson(other) && !needsAPerson(chosen)
                        ? distinct(other.reasons(), chosen.reasons())
                        : chosen.reasons());
        return reasons;
    }

    private static boolean isRedFlag(Assessment assessment) {
        return assessment.score() == Combination.RED_FLAG;
    }

    /** Whatever is not plainly automatic is for a person. */
    private static boolean needsAPerson(Assessment assessment) {
        return assessment.disposition() != Disposition.AUTO;
    }

    private static <T> List<T> distinct(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}

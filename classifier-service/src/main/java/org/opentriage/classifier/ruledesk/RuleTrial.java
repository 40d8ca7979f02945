package org.opentriage.classifier.ruledesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.rules.RuleFileRefused;
import org.opentriage.classifier.triage.GoldenPack;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.RuleSet;
import org.springframework.stereotype.Component;

/**
 * Runs a draft of a rule set beside the running one: over the golden pack, which a draft must pass to go live, and over any messages
 * that are given along. The running rules go on as they were.
 */
@Component
class RuleTrial {

    private final Triage running;
    private final GoldenPack pack = GoldenPack.shipped();

    RuleTrial(Triage running) {
        this.running = running;
    }

    /** A message to compare, by an id that says nothing about its text. */
    record Sample(String id, String text) {

        @Override
        public String toString() {
            return "Sample[" + id + "]";
        }
    }

    /** What becomes of a message before and after. */
    record Outcome(int score, Disposition disposition, Category category) {

        static Outcome of(Assessment assessment) {
            return new Outcome(assessment.score(), assessment.disposition(), assessment.category());
        }

        boolean isSeen() {
            return score == 5 || disposition == Disposition.REVIEW;
        }
    }

    /** A message that the draft reads otherwise. */
    record Change(String id, Outcome before, Outcome after) {

        boolean isUpward() {
            return after.score > before.score;
        }

        boolean losesARedFlag() {
            return before.isSeen() && before.score == 5 && !after.isSeen();
        }
    }

    /**
     * How the draft did.
     *
     * @param refused file, place and reason when it can not be read; then nothing else is known
     * @param version of the draft
     * @param redFlagsLost golden messages that nobody would see in time any more
     * @param mayGoLive whether the draft is readable and misses no red flag of the golden pack
     */
    record Result(
            @Nullable String refused,
            @Nullable String version,
            List<String> redFlagsLost,
            int messages,
            int upward,
            List<Change> changes,
            boolean mayGoLive) {

        static Result refusedBecause(String reason) {
            return new Result(reason, null, List.of(), 0, 0, List.of(), false);
        }
    }

    /** @param files content by file name; files that are not named stay as shipped */
    Result of(RuleSet ruleSet, Map<String, String> files, List<Sample> samples) {
        try {
            return switch (ruleSet) {
                case CLINICAL -> {
                    var draft = ClinicalEngine.withFiles(files);
                    yield compare(running.with(draft), draft.ruleSetVersion(), samples);
                }
                case ADMINISTRATIVE -> {
                    var draft = AdministrativeEngine.withFiles(files);
                    yield compare(running.with(draft), draft.ruleSetVersion(), samples);
                }
                case UNKNOWN -> Result.refusedBecause("there is no such rule set");
            };
        } catch (RuleFileRefused e) {
            return Result.refusedBecause(String.valueOf(e.getMessage()));
        }
    }

    private Result compare(Triage draft, String version, List<Sample> samples) {
        var before = lost(running);
        var lost = lost(draft).stream().filter(id -> !before.contains(id)).toList();
        var golden = pack.cases().stream().map(message -> new Sample(message.id(), message.text()));
        var all = Stream.concat(golden, samples.stream()).toList();
        var changes = new ArrayList<Change>();
        for (var sample : all) {
            var change = change(draft, sample);
            if (change != null) {
                changes.add(change);
            }
        }
        var upward = (int) changes.stream().filter(Change::isUpward).count();
        var safe = lost.isEmpty() && changes.stream().noneMatch(Change::losesARedFlag);
        return new Result(null, version, lost, all.size(), upward, changes, safe);
    }

    private @Nullable Change change(Triage draft, Sample sample) {
        var before = Outcome.of(running.tryOut(sample.text));
        var after = Outcome.of(draft.tryOut(sample.text));
        return Objects.equals(before, after) ? null : new Change(sample.id, before, after);
    }

    private List<String> lost(Triage triage) {
        return pack.missesOf(triage).stream()
                .filter(miss -> miss.golden().isRedFlag())
                .map(miss -> miss.golden().id())
                .toList();
    }
}

package org.opentriage.classifier.ruledesk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.rules.RuleFileRefused;
import org.opentriage.classifier.shadow.Change;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.message.RuleSet;
import org.springframework.stereotype.Component;

/**
 * Runs a draft of a rule set beside the running one: over the golden pack, which a draft must pass to go live, over any messages that
 * are given along. The running rules go on as they were.
 */
@Component
class RuleTrial {

    private final GoldenPack golden;

    RuleTrial(GoldenPack golden) {
        this.golden = golden;
    }

    /** A message to compare, by an id that says nothing about its text. */
    record Sample(String id, String text) {

        @Override
        public String toString() {
            return "Sample[" + id + "]";
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

    /** @param files content by file name over the shipped ones; null takes a file out */
    Result of(Triage running, RuleSet ruleSet, Map<String, @Nullable String> files, List<Sample> samples) {
        try {
            var draft = EditionRules.read(ruleSet, files);
            return compare(running, draft.over().apply(running), draft.version(), samples);
        } catch (RuleFileRefused e) {
            return Result.refusedBecause(String.valueOf(e.getMessage()));
        }
    }

    private Result compare(Triage running, Triage draft, String version, List<Sample> samples) {
        var lost = golden.redFlagsLost(running, draft);
        var pack = golden.cases().stream().map(message -> new Sample(message.id(), message.text()));
        var all = Stream.concat(pack, samples.stream()).toList();
        var changes = all.stream()
                .flatMap(sample ->
                        Change.between(sample.id, running.tryOut(sample.text), draft.tryOut(sample.text)).stream())
                .toList();
        var upward = (int) changes.stream().filter(Change::isUpward).count();
        var safe = lost.isEmpty() && changes.stream().noneMatch(Change::losesARedFlag);
        return new Result(null, version, lost, all.size(), upward, changes, safe);
    }
}

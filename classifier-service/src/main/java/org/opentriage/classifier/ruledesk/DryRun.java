package org.opentriage.classifier.ruledesk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.shadow.Change;
import org.opentriage.classifier.statistics.AssessedMessages;
import org.opentriage.classifier.triage.Triage;
import org.springframework.stereotype.Component;

/** Runs an edition beside the running rules over the golden pack and what patients wrote lately; changes nothing. */
@Component
class DryRun {

    private static final int MOST_LISTED = 200;

    private final GoldenPack golden;
    private final AssessedMessages lately;

    DryRun(GoldenPack golden, AssessedMessages lately) {
        this.golden = golden;
        this.lately = lately;
    }

    /**
     * How an edition did beside the running rules. Names messages and scores, never text.
     *
     * @param version of the edition's rules
     * @param against versions of both running rule sets
     * @param days how far back assessed messages were read
     * @param messages how many were compared
     * @param complete false when there were more than could be read in time
     * @param changed how many would come out otherwise
     * @param redFlagsLost how many emergencies nobody would see in time any more
     * @param goldenMisses ids of golden messages that would be read wrongly from now on
     * @param list the first of the changed ones, the worst at the top
     */
    record Report(
            String version,
            String against,
            int days,
            int messages,
            boolean complete,
            int changed,
            int upward,
            int downward,
            int redFlagsLost,
            List<String> goldenMisses,
            List<Change> list) {

        boolean isClean() {
            return goldenMisses.isEmpty() && redFlagsLost == 0;
        }
    }

    /** Over the golden pack and every message that was assessed in the last days, within a few seconds. */
    Report of(Triage running, EditionRules edition, int days) {
        var draft = edition.over().apply(running);
        var misses = golden.newMisses(running, draft);
        var changes = new ArrayList<Change>();
        var messages = new AtomicInteger();
        var complete = lately.read(days, assessed -> {
            var message = assessed.message();
            messages.incrementAndGet();
            Change.between(message.messageId().toString(), running.assess(message), draft.assess(message))
                    .ifPresent(changes::add);
        });
        changes.sort(Change.WORST_FIRST);
        return new Report(
                edition.version(),
                EditionRules.versionsOf(running),
                days,
                messages.get(),
                complete,
                changes.size(),
                (int) changes.stream().filter(Change::isUpward).count(),
                (int) changes.stream().filter(Change::isDownward).count(),
                (int) changes.stream().filter(Change::losesARedFlag).count(),
                misses,
                List.copyOf(changes.subList(0, Math.min(changes.size(), MOST_LISTED))));
    }
}

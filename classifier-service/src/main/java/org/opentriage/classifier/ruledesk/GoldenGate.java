package org.opentriage.classifier.ruledesk;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.opentriage.classifier.triage.GoldenPack;
import org.opentriage.classifier.triage.Triage;
import org.springframework.stereotype.Component;

/** The golden pack as a gate: which of its messages would be read wrongly that are read rightly today. */
@Component
class GoldenGate {

    private final GoldenPack pack = GoldenPack.shipped();

    List<GoldenPack.Case> cases() {
        return pack.cases();
    }

    /** Ids of all golden messages that only the draft misses. */
    List<String> misses(Triage running, Triage draft) {
        return newMisses(running, draft, _ -> true);
    }

    /** Ids of those that may cost a life. */
    List<String> redFlagsLost(Triage running, Triage draft) {
        return newMisses(running, draft, GoldenPack.Case::isRedFlag);
    }

    private List<String> newMisses(Triage running, Triage draft, Predicate<GoldenPack.Case> wanted) {
        var missed = missed(draft, wanted);
        if (missed.isEmpty()) {
            return missed;
        }
        var today = new HashSet<>(missed(running, wanted));
        return missed.stream().filter(id -> !today.contains(id)).toList();
    }

    private List<String> missed(Triage triage, Predicate<GoldenPack.Case> wanted) {
        return pack.missesOf(triage).stream()
                .map(GoldenPack.Miss::golden)
                .filter(wanted)
                .map(GoldenPack.Case::id)
                .toList();
    }
}

package org.opentriage.classifier.triage;

import java.util.Map;
import org.opentriage.model.PracticeId;
import org.springframework.stereotype.Component;

/**
 * The rules at work in each practice: the shipped ones until the rule desk puts others in their place. They are in memory, so that an
 * answer needs no database (ADR 0013).
 */
@Component
public final class RunningRules {

    private final Lineup shipped;
    private volatile Map<PracticeId, Lineup> published = Map.of();

    RunningRules(Triage shipped) {
        this.shipped = Lineup.of(shipped);
    }

    /** The rules that came with this release. */
    public Triage shipped() {
        return shipped.live();
    }

    public Lineup of(PracticeId practice) {
        return published.getOrDefault(practice, shipped);
    }

    /** From the next message on; practices that are not named have the shipped rules. */
    public void replace(Map<PracticeId, Lineup> lineups) {
        published = Map.copyOf(lineups);
    }
}

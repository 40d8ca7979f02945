package org.opentriage.escalation.oncall;

import java.util.Map;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeFiles;
import org.opentriage.runtime.practice.PracticePart;
import org.springframework.stereotype.Component;

/** The roster of each practice. */
@Component
public class Rosters {

    private final Map<PracticeId, Roster> byPractice;

    Rosters(PracticeFiles files) {
        byPractice = files.bind(OnCallPart.class).stream()
                .collect(Collectors.toUnmodifiableMap(PracticePart::practice, file -> new Roster(file.part())));
    }

    /** @throws IllegalStateException when this deployment has no such practice */
    public Roster of(PracticeId practice) {
        var roster = byPractice.get(practice);
        if (roster == null) {
            throw new IllegalStateException("no practice file has the practice " + practice);
        }
        return roster;
    }
}

package org.opentriage.escalation.policy;

import java.util.Map;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeFiles;
import org.opentriage.runtime.practice.PracticePart;
import org.springframework.stereotype.Component;

/** The policies of each practice. */
@Component
public class PolicyBook {

    private final Map<PracticeId, Policies> byPractice;

    PolicyBook(PracticeFiles files) {
        byPractice = files.bind(PolicyPart.class).stream()
                .collect(Collectors.toUnmodifiableMap(
                        PracticePart::practice, file -> new Policies(file.part().policies())));
    }

    /** @throws IllegalStateException when this deployment has no such practice */
    public Policies of(PracticeId practice) {
        var policies = byPractice.get(practice);
        if (policies == null) {
            throw new IllegalStateException("no practice file has the practice " + practice);
        }
        return policies;
    }
}

package org.opentriage.routing.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.practice.PracticeFiles;
import org.opentriage.runtime.practice.PracticePart;
import org.springframework.stereotype.Component;

/** The practices of this deployment, as their files introduce them. */
@Component
public class Practices {

    private final List<PracticePart<StaffPart>> parts;
    private final Map<PracticeId, Practice> byId;

    Practices(PracticeFiles files) {
        this.parts = files.bind(StaffPart.class);
        this.byId = parts.stream()
                .collect(Collectors.toMap(
                        PracticePart::practice, part -> part.part().practice()));
    }

    public Optional<Practice> find(PracticeId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<PracticePart<StaffPart>> parts() {
        return parts;
    }
}

package org.opentriage.intake.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentriage.runtime.practice.PracticeFiles;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.stereotype.Component;

/** All sources of all practices of this deployment, by id. Refuses to start when two have the same id. */
@Component
public class Sources {

    private final Map<String, Source> byId = new LinkedHashMap<>();

    Sources(PracticeFiles files) {
        for (var file : files.bind(PracticeSources.class)) {
            for (var entry : file.part().sources()) {
                if (byId.put(entry.id(), entry.in(file.practice())) != null) {
                    throw new IllegalStateException("the practice files have two sources with the id " + entry.id());
                }
            }
        }
    }

    /**
     * The source of that kind and id.
     *
     * @throws ProblemException 404 when there is none
     */
    public <T extends Source> T find(Class<T> kind, String id) {
        var source = byId.get(id);
        if (!kind.isInstance(source)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such source.", Map.of());
        }
        return kind.cast(source);
    }

    public <T extends Source> List<T> all(Class<T> kind) {
        return byId.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

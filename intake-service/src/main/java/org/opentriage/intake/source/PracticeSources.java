package org.opentriage.intake.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Intake's part of the practice file. */
record PracticeSources(List<SourceEntry> sources) {

    PracticeSources(@Nullable List<SourceEntry> sources) {
        if (sources == null || sources.isEmpty()) {
            throw new IllegalArgumentException("the practice has no sources");
        }
        this.sources = List.copyOf(sources);
    }
}

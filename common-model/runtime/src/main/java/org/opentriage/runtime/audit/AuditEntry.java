package org.opentriage.runtime.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail.
 *
 * @param chainSeq place in the practice's chain; absent until sealed, within a second
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        Map<String, Object> detail,
        @Nullable Long chainSeq) {

    /**
     * What is to be recorded; never patient text.
     *
     * @param actor subject of the person or machine, or {@code system}
     * @param action past tense, such as {@code ticket.claimed}
     */
    public record Draft(
            String actor, String action, String subjectType, String subjectId, Map<String, Object> detail) {}
}

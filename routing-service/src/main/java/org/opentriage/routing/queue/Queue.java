package org.opentriage.routing.queue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.routing.queue.QueueFilter.Risk;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue in its order: score, then what is due first, then the oldest. Pages by key, so that nothing is skipped or shown twice. */
@Component
@Transactional(readOnly = true)
class Queue {

    private static final String ORDER = "(-score), coalesce(due_at, 'infinity'::timestamptz), opened_at, id";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param next where the next page starts; absent on the last one
     * @param total how many fit the filter
     */
    record Page(List<QueueEntry> items, @Nullable String next, long total) {}

    /** @param limit 1 to 200 */
    Page page(QueueFilter filter, int limit, @Nullable PageKey after) {
        var where = conditions(filter);
        var total = jdbc.sql("select count(*) from queue_entry where " + where.sql())
                .params(where.params())
                .query(Long.class)
                .single();
        var paged = where;
        if (after != null) {
            paged = where.and("(" + ORDER
                    + ") > (-:afterScore, coalesce(:afterDue::timestamptz, 'infinity'), :afterOpened, :afterId)");
            paged.params().put("afterScore", after.score());
            paged.params().put("afterDue", after.dueAt() == null ? null : utc(after.dueAt()));
            paged.params().put("afterOpened", utc(after.openedAt()));
            paged.params().put("afterId", after.id());
        }
        var items = jdbc.sql("select * from queue_entry where " + paged.sql() + " order by " + ORDER + " limit "
                        + (limit + 1))
                .params(paged.params())
                .query((row, index) -> QueueEntries.entry(row))
                .list();
        return items.size() > limit
                ? new Page(
                        items.subList(0, limit),
                        PageKey.of(items.get(limit - 1)).encoded(),
                        total)
                : new Page(items, null, total);
    }

    private static Conditions conditions(QueueFilter filter) {
        return new Conditions("practice_id = :practice", new LinkedHashMap<>())
                .with("practice", PracticeContext.current().value(), "")
                .states(filter.states())
                .with("team", filter.team(), "team = :team")
                .with(
                        "owner",
                        filter.owner(),
                        QueueFilter.NOBODY.equals(filter.owner()) ? "owner is null" : "owner = :owner")
                .with("scores", filter.scores().isEmpty() ? null : filter.scores(), "score in (:scores)")
                .with("category", filter.category(), "category = :category")
                .with("disposition", filter.disposition(), "disposition = :disposition")
                .with("channel", filter.channel(), ":channel = any(channels)")
                .risks(filter.risks())
                .with("message", filter.message(), """
                        id in (select ticket_id from ticket_message where practice_id = :practice and message_id = :message)""")
                .with("text", filter.text() == null ? null : SearchWords.query(filter.text()), """
                        id in (select ticket_id from ticket_message
                               where practice_id = :practice and search @@ cast(:text as tsquery))""");
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** SQL conditions from constants of this class, with their parameters; nothing that a caller sent is ever part of the SQL. */
    private record Conditions(String sql, Map<String, @Nullable Object> params) {

        Conditions with(String name, @Nullable Object value, String condition) {
            if (value == null) {
                return this;
            }
            params.put(name, value);
            return condition.isEmpty() ? this : and(condition);
        }

        Conditions and(String condition) {
            return new Conditions(sql + " and " + condition, params);
        }

        /** Ranges of one indexed moment. */
        Conditions risks(List<Risk> risks) {
            if (risks.isEmpty()) {
                return this;
            }
            var atRisk = risks.contains(Risk.AT_RISK)
                    ? and("risk_from <= statement_timestamp()")
                    : and("risk_from = '-infinity'");
            return risks.contains(Risk.BREACHED) ? atRisk : atRisk.and("risk_from > '-infinity'");
        }

        /** Written as a list of constants where the queue's partial index serves it. */
        Conditions states(List<String> states) {
            if (states.equals(QueueFilter.UNRESOLVED)) {
                return and("state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING')");
            }
            return with("states", states.isEmpty() ? null : states, "state in (:states)");
        }
    }
}

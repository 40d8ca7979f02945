package org.opentriage.routing.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers beside the queue. */
@Component
@Transactional(readOnly = true)
class Counts {

    private static final String BY_TEAM = """
            select team, count(*) as open,
                   count(*) filter (where owner = :me) as mine,
                   count(*) filter (where owner is null) as unassigned,
                   count(*) filter (where disposition = 'REVIEW') as review,
                   count(*) filter (where risk_from = '-infinity') as breached,
                   count(*) filter (where risk_from > '-infinity' and risk_from <= statement_timestamp()) as at_risk
            from queue_entry
            where practice_id = :practice and state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING')
            group by team order by team""";

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Unresolved tickets.
     *
     * @param atRisk past half of their time, not yet breached
     */
    record Numbers(long mine, long unassigned, long review, long breached, long atRisk, Map<String, Long> teams) {}

    Numbers of(String me) {
        var teams = new LinkedHashMap<String, Long>();
        var sums = new long[5];
        jdbc.sql(BY_TEAM)
                .param("me", me)
                .param("practice", PracticeContext.current().value())
                .query(row -> {
                    teams.put(row.getString("team"), row.getLong("open"));
                    sums[0] += row.getLong("mine");
                    sums[1] += row.getLong("unassigned");
                    sums[2] += row.getLong("review");
                    sums[3] += row.getLong("breached");
                    sums[4] += row.getLong("at_risk");
                });
        return new Numbers(sums[0], sums[1], sums[2], sums[3], sums[4], teams);
    }
}

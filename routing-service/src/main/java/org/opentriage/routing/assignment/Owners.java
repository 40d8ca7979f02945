package org.opentriage.routing.assignment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.TeamId;
import org.opentriage.routing.ticket.Owner;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which person: on shift now, in the team, with room; the least loaded for their capacity, then the longest idle. One statement decides
 * and locks the member's row until the transaction ends; the load stands in that row (a trigger on ticket keeps it), so the check is
 * repeated on the newest version when the lock is got. Members whom another router is just giving something to are passed over: nobody
 * waits, nobody is overfilled; what found nobody for that reason is drained a moment later.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Owners {

    private static final int BYPASSES_CAPACITY = 5;

    private static final String CHOOSE = """
            select m.member_id, m.name
            from member m
            where m.practice_id = :practice and m.active
              and exists (select from team_member tm
                          where tm.practice_id = m.practice_id and tm.member_id = m.member_id and tm.team_id = :team)
              and (m.load < m.capacity or :urgent)
              and m.member_id is distinct from :notTo
              and exists (select from shift s
                          where s.practice_id = m.practice_id and s.member_id = m.member_id
                            and s.weekday = extract(isodow from clock_timestamp() at time zone s.zone)
                            and s.from_time <= (clock_timestamp() at time zone s.zone)::time
                            and s.to_time > (clock_timestamp() at time zone s.zone)::time)
            order by m.load::float8 / m.capacity, m.last_assigned_at nulls first, m.member_id
            limit 1 for update of m skip locked""";

    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who gets a ticket of that score in that team, if anybody can. */
    public Optional<Owner> choose(TeamId team, int score) {
        return choose(team, score, null);
    }

    /** @param notTo member who gave it back and should not be the next to get it */
    public Optional<Owner> choose(TeamId team, int score, @Nullable String notTo) {
        return jdbc.sql(CHOOSE)
                .param("practice", PracticeContext.current().value())
                .param("team", team.value())
                .param("urgent", score >= BYPASSES_CAPACITY)
                .param("notTo", notTo, java.sql.Types.VARCHAR)
                .query((row, index) -> new Owner(row.getString(1), row.getString(2)))
                .optional();
    }

    /** A member of the practice by id, whether on shift or not. */
    public Optional<Owner> named(String member) {
        return jdbc.sql(
                        "select member_id, name from member where practice_id = :practice and member_id = :member and active")
                .param("practice", PracticeContext.current().value())
                .param("member", member)
                .query((row, index) -> new Owner(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Whether the practice has such a team. */
    public boolean knowsTeam(TeamId team) {
        return jdbc.sql("select exists (select from team where practice_id = :practice and team_id = :team and active)")
                .param("practice", PracticeContext.current().value())
                .param("team", team.value())
                .query(Boolean.class)
                .single();
    }
}

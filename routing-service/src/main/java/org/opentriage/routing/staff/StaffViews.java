package org.opentriage.routing.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams and members as people see them, with who is on shift and how much each holds. */
@Component
@Transactional(readOnly = true)
class StaffViews {

    private static final String TEAMS = """
            select t.team_id, t.name, t.lead, count(k.id) as open, count(k.id) filter (where k.owner is null) as unassigned
            from team t
            left join ticket k on k.practice_id = t.practice_id and k.team = t.team_id
                and k.state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING')
            where t.practice_id = :practice and t.active
            group by t.team_id, t.name, t.lead, t.position
            order by t.position""";

    private static final String MEMBERS = """
            select tm.team_id, m.member_id, m.name, m.load, m.capacity,
                   exists (select from shift s
                           where s.practice_id = m.practice_id and s.member_id = m.member_id
                             and s.weekday = extract(isodow from clock_timestamp() at time zone s.zone)
                             and s.from_time <= (clock_timestamp() at time zone s.zone)::time
                             and s.to_time > (clock_timestamp() at time zone s.zone)::time) as on_shift
            from team_member tm
            join member m on m.practice_id = tm.practice_id and m.member_id = tm.member_id
            where tm.practice_id = :practice and m.active
            order by tm.team_id, m.name""";

    private final JdbcClient jdbc;

    StaffViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record TeamView(
            String id, String name, @Nullable String lead, long open, long unassigned, List<MemberView> members) {}

    /** @param load tickets that count against the capacity now */
    record MemberView(String id, String name, boolean onShift, int load, int capacity) {}

    /** All teams of the practice in the file's order. */
    List<TeamView> teams() {
        var practice = PracticeContext.current().value();
        var members = new LinkedHashMap<String, List<MemberView>>();
        jdbc.sql(MEMBERS)
                .param("practice", practice)
                .query((row, index) -> {
                    var member = new MemberView(
                            row.getString("member_id"),
                            row.getString("name"),
                            row.getBoolean("on_shift"),
                            row.getInt("load"),
                            row.getInt("capacity"));
                    members.computeIfAbsent(row.getString("team_id"), team -> new java.util.ArrayList<>())
                            .add(member);
                    return member;
                })
                .list();
        return jdbc.sql(TEAMS)
                .param("practice", practice)
                .query((row, index) -> new TeamView(
                        row.getString("team_id"),
                        row.getString("name"),
                        row.getString("lead"),
                        row.getLong("open"),
                        row.getLong("unassigned"),
                        members.getOrDefault(row.getString("team_id"), List.of())))
                .list();
    }

    /** @param active false for who has left the practice's file: what they did keeps their name */
    record Person(String id, String name, String role, boolean active) {}

    /** Everybody whom a ticket, an alert or a step of a history may name, in or out of a team. */
    List<Person> people() {
        return jdbc.sql(
                        "select member_id as id, name, role, active from member where practice_id = :practice order by name, id")
                .param("practice", PracticeContext.current().value())
                .query(Person.class)
                .list();
    }

    /** The name of a member; empty for somebody who is not one, such as a machine. */
    Optional<String> nameOf(String member) {
        return jdbc.sql("select name from member where practice_id = :practice and member_id = :member and active")
                .param("practice", PracticeContext.current().value())
                .param("member", member)
                .query(String.class)
                .optional();
    }

    /** Ids of the teams that a member is in. */
    List<String> teamsOf(String member) {
        return jdbc.sql(
                        "select team_id from team_member where practice_id = :practice and member_id = :member order by 1")
                .param("practice", PracticeContext.current().value())
                .param("member", member)
                .query(String.class)
                .list();
    }
}

package org.opentriage.routing.staff;

import java.util.List;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.practice.PracticePart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the tables in line with the practice files before any message is handled. What left a file becomes inactive; loads and past
 * assignments stay. Safe to run from several instances at once.
 */
@Component
class Roll implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Roll.class);

    private final Practices practices;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Roll(Practices practices, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.practices = practices;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        practices.parts().forEach(this::call);
    }

    private void call(PracticePart<StaffPart> part) {
        var practice = part.practice();
        PracticeContext.run(
                practice, () -> transactions.executeWithoutResult(status -> write(practice.value(), part.part())));
        log.info(
                "practice {}: {} teams, {} members",
                practice,
                part.part().teams().size(),
                part.part().members().size());
    }

    private void write(String practice, StaffPart staff) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 1))", "staff of " + practice);
        writeTeams(practice, staff.teams());
        writeMembers(practice, staff.members());
        writeMemberships(practice, staff.members());
        writeShifts(practice, staff);
    }

    private void writeTeams(String practice, List<Team> teams) {
        jdbc.update("update team set active = false where practice_id = ?", practice);
        var rows = new java.util.ArrayList<Object[]>();
        for (var team : teams) {
            rows.add(new Object[] {practice, team.id(), team.name(), team.lead(), rows.size()});
        }
        jdbc.batchUpdate("""
                insert into team (practice_id, team_id, name, lead, position) values (?, ?, ?, ?, ?)
                on conflict (practice_id, team_id) do update
                set name = excluded.name, lead = excluded.lead, position = excluded.position, active = true""", rows);
    }

    private void writeMembers(String practice, List<Member> members) {
        jdbc.update("update member set active = false where practice_id = ?", practice);
        jdbc.batchUpdate(
                """
                insert into member (practice_id, member_id, name, email, role, capacity) values (?, ?, ?, ?, ?, ?)
                on conflict (practice_id, member_id) do update
                set name = excluded.name, email = excluded.email, role = excluded.role, capacity = excluded.capacity,
                    active = true""",
                members.stream()
                        .map(member -> new Object[] {
                            practice, member.id(), member.name(), member.email(), member.role(), member.capacity()
                        })
                        .toList());
    }

    private void writeMemberships(String practice, List<Member> members) {
        jdbc.update("delete from team_member where practice_id = ?", practice);
        jdbc.batchUpdate(
                "insert into team_member (practice_id, team_id, member_id) values (?, ?, ?)",
                members.stream()
                        .flatMap(member -> member.teams().stream().distinct().map(team ->
                                new Object[] {practice, team, member.id()}))
                        .toList());
    }

    private void writeShifts(String practice, StaffPart staff) {
        jdbc.update("delete from shift where practice_id = ?", practice);
        jdbc.batchUpdate(
                """
                insert into shift (practice_id, member_id, weekday, from_time, to_time, zone)
                values (?, ?, ?, ?::time, ?::time, ?)
                on conflict (practice_id, member_id, weekday, from_time) do update
                set to_time = greatest(shift.to_time, excluded.to_time)""",
                staff.members().stream()
                        .flatMap(member -> member.shifts().stream()
                                .flatMap(shift -> shift.stretches().stream().map(stretch -> new Object[] {
                                    practice,
                                    member.id(),
                                    stretch.day().getValue(),
                                    stretch.from(),
                                    stretch.to(),
                                    shift.zone() == null ? staff.practice().timeZone() : shift.zone()
                                })))
                        .toList());
    }
}

package org.opentriage.routing.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What this package reads of a practice file. */
record StaffPart(Practice practice, List<Team> teams, List<Member> members) {

    StaffPart {
        Objects.requireNonNull(practice, "practice");
        teams = teams == null ? List.of() : List.copyOf(teams);
        members = members == null ? List.of() : List.copyOf(members);
        requireDistinct("team", teams.stream().map(Team::id).toList());
        requireDistinct("member", members.stream().map(Member::id).toList());
        requireKnownTeams(teams, members);
        requireKnownLeads(teams, members);
    }

    private static void requireDistinct(String what, List<String> ids) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("the " + what + " " + id + " is there twice");
            }
        }
    }

    private static void requireKnownTeams(List<Team> teams, List<Member> members) {
        var known = teams.stream().map(Team::id).collect(Collectors.toSet());
        for (var member : members) {
            for (var team : member.teams()) {
                if (!known.contains(team)) {
                    throw new IllegalArgumentException("member " + member.id() + " is in the unknown team " + team);
                }
            }
        }
    }

    private static void requireKnownLeads(List<Team> teams, List<Member> members) {
        var known = members.stream().map(Member::id).collect(Collectors.toSet());
        for (var team : teams) {
            if (team.lead() != null && !known.contains(team.lead())) {
                throw new IllegalArgumentException("team " + team.id() + " has the unknown lead " + team.lead());
            }
        }
    }
}

package org.opentriage.escalation.oncall;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.model.TeamId;

/** The keys {@code teams}, {@code members} and {@code escalation} of a practice file. */
record OnCallPart(List<Team> teams, List<Member> members, Chain escalation) {

    OnCallPart {
        teams = teams == null ? List.of() : List.copyOf(teams);
        members = members == null ? List.of() : List.copyOf(members);
        if (escalation == null) {
            throw new IllegalArgumentException("the key escalation is missing: nobody would be told");
        }
        refuseStrangers(teams, members, escalation);
    }

    private static void refuseStrangers(List<Team> teams, List<Member> members, Chain chain) {
        var known = members.stream().map(Member::id).toList();
        var leads = teams.stream().map(Team::lead).filter(lead -> lead != null);
        var told = Stream.concat(Stream.of(chain.lead(), chain.admin()), chain.onCall().stream());
        Stream.concat(leads, told).filter(id -> !known.contains(id)).findFirst().ifPresent(stranger -> {
            throw new IllegalArgumentException("\"" + stranger + "\" is to be told, but is no member");
        });
    }

    /** @param lead told at breach; the chain's lead stands in where a team has none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Team(TeamId id, String name, @Nullable MemberId lead) {}

    /**
     * Who is told when nobody acknowledges.
     *
     * @param lead for teams without one
     * @param admin first step after the lead
     * @param onCall second step, then repeated
     * @param stepAfter time between two steps, in business time where the clock runs in business time
     * @param urgentStepAfter the same for score 5; by default 5 minutes, never longer than {@code stepAfter}
     */
    record Chain(MemberId lead, MemberId admin, List<MemberId> onCall, Duration stepAfter, Duration urgentStepAfter) {
        Chain {
            if (lead == null || admin == null || onCall == null || onCall.isEmpty()) {
                throw new IllegalArgumentException("escalation needs lead, admin and at least one member in onCall");
            }
            if (stepAfter == null || !stepAfter.isPositive()) {
                throw new IllegalArgumentException("escalation.stepAfter is above zero, such as PT15M");
            }
            onCall = List.copyOf(onCall);
            urgentStepAfter = urgentStepAfter == null ? shorter(Duration.ofMinutes(5), stepAfter) : urgentStepAfter;
        }

        private static Duration shorter(Duration a, Duration b) {
            return a.compareTo(b) < 0 ? a : b;
        }
    }
}

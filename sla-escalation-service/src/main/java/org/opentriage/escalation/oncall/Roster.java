package org.opentriage.escalation.oncall;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MemberId;
import org.opentriage.model.TeamId;

/** Who is told in one practice, from the owner of a ticket up to the people on call. Always answers with somebody. */
public final class Roster {

    private static final int CLINICAL_URGENT = 5;

    private final Map<MemberId, Member> members;
    private final Map<TeamId, OnCallPart.Team> teams;
    private final OnCallPart.Chain chain;

    Roster(OnCallPart part) {
        members = part.members().stream().collect(Collectors.toUnmodifiableMap(Member::id, Function.identity()));
        teams = part.teams().stream().collect(Collectors.toUnmodifiableMap(OnCallPart.Team::id, Function.identity()));
        chain = part.escalation();
    }

    /** The name for people; the id of somebody who is no member (any more). */
    public String nameOf(MemberId id) {
        return member(id).map(Member::name).orElse(id.value());
    }

    public Optional<Member> member(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Who is reminded: the owner; nobody owns it, or the owner is no member (any more) = the team's lead. */
    public List<Member> reminded(@Nullable MemberId owner, TeamId team) {
        var known = owner == null ? null : members.get(owner);
        return List.of(known == null ? lead(team) : known);
    }

    /** Who is told at breach. */
    public Member lead(TeamId team) {
        var found = teams.get(team);
        return known(found == null || found.lead() == null ? chain.lead() : found.lead());
    }

    /** Who is told at the chain's steps: 1 = admin, from 2 on the people on call. */
    public List<Member> step(int step) {
        return step <= 1
                ? List.of(known(chain.admin()))
                : chain.onCall().stream().map(this::known).distinct().toList();
    }

    /** Time between two steps of the chain. */
    public Duration stepAfter(int score) {
        return score >= CLINICAL_URGENT ? chain.urgentStepAfter() : chain.stepAfter();
    }

    /** The team's name for people. */
    public String teamName(TeamId team) {
        var found = teams.get(team);
        return found == null || found.name() == null ? team.value() : found.name();
    }

    /** Validated when the practice file was read. */
    private Member known(MemberId id) {
        var member = members.get(id);
        if (member == null) {
            throw new IllegalStateException("no member " + id);
        }
        return member;
    }
}

package org.opentriage.routing.workspace;

import org.jspecify.annotations.Nullable;
import org.opentriage.model.TeamId;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.assignment.Owners;
import org.opentriage.routing.queue.QueueEntry;
import org.opentriage.routing.ticket.Actor;
import org.opentriage.routing.ticket.Owner;
import org.opentriage.routing.ticket.Placement;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.stereotype.Component;

/** Who acts, who may own, and to whom something may be passed. Called inside the transaction of a move. */
@Component
class People {

    private final Owners owners;

    People(Owners owners) {
        this.owners = owners;
    }

    /** Under the name of the practice file; a machine under its own. */
    Actor actor(CurrentUser user) {
        var name = owners.named(user.subject()).map(Owner::name).orElse(user.name());
        return new Actor(user.subject(), name);
    }

    /** Any member may take up any ticket of any team; a machine may too; others of the same identity provider may not. */
    void requireMayOwn(CurrentUser user) {
        if (!user.hasRole("machine") && owners.named(user.subject()).isEmpty()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only members of the practice work on its tickets.");
        }
    }

    /**
     * Where a ticket goes when a person sends it: to the named owner, or to whom the rules choose.
     *
     * @param owner named by leads and admins only
     * @throws ProblemException when team or owner are not there, or naming an owner is not allowed
     */
    Placement placement(QueueEntry ticket, TeamId team, @Nullable String owner, CurrentUser user) {
        if (!owners.knowsTeam(team)) {
            throw new ProblemException(CommonProblem.INVALID, "There is no such team.");
        }
        if (owner == null || owner.isBlank()) {
            var notTo = team.value().equals(ticket.team()) && ticket.state() != TicketState.RESOLVED
                    ? ticket.owner()
                    : null;
            var chosen = owners.choose(team, ticket.score(), notTo).orElse(null);
            return new Placement(team, "a person sent it there", chosen);
        }
        if (!user.hasRole("lead") && !user.hasRole("admin")) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only leads and admins name the new owner.");
        }
        var named = owners.named(owner)
                .orElseThrow(() -> new ProblemException(CommonProblem.INVALID, "There is no such member."));
        return new Placement(team, "a person chose the owner", named);
    }
}

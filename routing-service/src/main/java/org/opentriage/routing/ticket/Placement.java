package org.opentriage.routing.ticket;

import org.jspecify.annotations.Nullable;
import org.opentriage.model.TeamId;

/**
 * Where a ticket goes.
 *
 * @param reason the name of the rule that chose the team, for people
 * @param owner absent when nobody on shift has room: it waits in the team's queue
 */
public record Placement(
        TeamId team, String reason, @Nullable Owner owner) {}

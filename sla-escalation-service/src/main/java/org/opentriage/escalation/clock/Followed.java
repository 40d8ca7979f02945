package org.opentriage.escalation.clock;

import java.util.List;

/**
 * A ticket's change that was followed.
 *
 * @param clocks all clocks of the ticket after it
 * @param first nothing of this ticket had been seen before
 */
public record Followed(SeenTicket ticket, List<Clock> clocks, boolean first) {}

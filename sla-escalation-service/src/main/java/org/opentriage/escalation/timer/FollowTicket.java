package org.opentriage.escalation.timer;

import org.opentriage.escalation.clock.Clocks;
import org.opentriage.model.ticket.TicketChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Use case: a ticket changed, so its clocks change, and with them what fires next. */
@Component
class FollowTicket {

    private final Clocks clocks;
    private final Timers timers;

    FollowTicket(Clocks clocks, Timers timers) {
        this.clocks = clocks;
        this.timers = timers;
    }

    /** Does nothing for a version that has been seen, so order and repeats do not matter. */
    @Transactional
    public void follow(TicketChanged ticket) {
        clocks.follow(ticket).ifPresent(timers::fit);
    }
}

package org.opentriage.escalation.clock;

import java.util.List;
import java.util.UUID;
import org.opentriage.escalation.calendar.Calendars;
import org.opentriage.model.TicketId;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.DatabaseTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Use case: why is this ticket due when it is due? */
@Component
class ExplainClocks {

    private final Clocks clocks;
    private final Calendars calendars;
    private final DatabaseTime time;

    ExplainClocks(Clocks clocks, Calendars calendars, DatabaseTime time) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.time = time;
    }

    /** The ticket's clocks with their explanation; both are empty for a ticket that has none. */
    @Transactional(readOnly = true)
    public ClocksView of(UUID ticket) {
        var found = clocks.of(new TicketId(ticket));
        var explanation = new Explanation(calendars.of(PracticeContext.current()), time.now());
        return new ClocksView(
                found.stream().map(Clock::told).toList(),
                found.stream().flatMap(clock -> explanation.of(clock).stream()).toList());
    }

    /** @param explain sentences for people, clock after clock */
    record ClocksView(List<ClockChanged.Clock> clocks, List<String> explain) {}
}

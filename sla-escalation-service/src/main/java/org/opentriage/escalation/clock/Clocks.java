package org.opentriage.escalation.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opentriage.escalation.calendar.Calendars;
import org.opentriage.escalation.calendar.WorkingTime;
import org.opentriage.escalation.clock.SeenTickets.Snapshot;
import org.opentriage.escalation.policy.PolicyBook;
import org.opentriage.model.EventMeta;
import org.opentriage.model.TicketId;
import org.opentriage.model.Topics;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;

/**
 * The clocks of this practice's tickets. Each change happens under the lock of the ticket's row, inside the caller's transaction, and
 * publishes the whole snapshot with the next version.
 */
@Component
public class Clocks {

    private final ClockRows rows;
    private final SeenTickets tickets;
    private final PolicyBook policies;
    private final Calendars calendars;
    private final Outbox outbox;

    Clocks(ClockRows rows, SeenTickets tickets, PolicyBook policies, Calendars calendars, Outbox outbox) {
        this.rows = rows;
        this.tickets = tickets;
        this.policies = policies;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    /** Follows a ticket's change; empty when this version or a newer one has been seen. */
    public Optional<Followed> follow(TicketChanged change) {
        return tickets.see(change).map(snapshot -> {
            var before = snapshot.first() ? List.<Clock>of() : rows.of(List.of(change.ticketId()));
            var after = rules().follow(before, change);
            rows.save(after.stream().filter(clock -> !before.contains(clock)).toList());
            publish(snapshot, after);
            return new Followed(SeenTicket.of(change), after, snapshot.first());
        });
    }

    /** Locks a ticket and reads it with its clocks, without changing anything; empty when it has never been seen. */
    public Optional<Followed> lock(TicketId ticket) {
        return tickets.lock(ticket).map(seen -> new Followed(seen, of(ticket), false));
    }

    /** Marks clocks as run past their due time. */
    public void breached(Collection<UUID> clocks, Collection<TicketId> ofTickets) {
        change(clocks, ofTickets, Clock::asBreached);
    }

    /** Stops a clock because a person acknowledged what it asked for; nothing happens when it has stopped before. */
    public void acknowledged(UUID clock, TicketId ofTicket, Instant at) {
        change(
                List.of(clock),
                List.of(ofTicket),
                found -> found.isStopped() ? found : found.stoppedAt(at, "acknowledged", timeOf(found)));
    }

    /** All clocks of a ticket, oldest generation first. */
    public List<Clock> of(TicketId ticket) {
        return rows.of(List.of(ticket));
    }

    /** How this practice counts this clock's time. */
    public WorkingTime timeOf(Clock clock) {
        return calendars.timeOf(PracticeContext.current(), clock.promise().wallClock());
    }

    private void change(Collection<UUID> clocks, Collection<TicketId> ofTickets, UnaryOperator<Clock> change) {
        if (clocks.isEmpty()) {
            return;
        }
        var snapshots = tickets.next(ofTickets);
        var before = rows.of(ofTickets);
        var after = before.stream()
                .map(clock -> clocks.contains(clock.id()) ? change.apply(clock) : clock)
                .collect(Collectors.groupingBy(Clock::ticketId));
        rows.save(after.values().stream()
                .flatMap(List::stream)
                .filter(clock -> !before.contains(clock))
                .toList());
        snapshots.forEach(snapshot -> publish(snapshot, after.getOrDefault(snapshot.ticket(), List.of())));
    }

    private void publish(Snapshot snapshot, List<Clock> clocks) {
        var ticket = snapshot.ticket();
        var told = new ClockChanged(
                ticket,
                snapshot.clockVersion(),
                snapshot.version(),
                clocks.stream().map(Clock::told).toList());
        var eventId = EventMeta.derivedId(ticket.value(), "clocks/" + snapshot.clockVersion());
        outbox.publish(Topics.CLOCKS, ticket.toString(), eventId, ClockChanged.TYPE, told);
    }

    private ClockRules rules() {
        var practice = PracticeContext.current();
        return new ClockRules(policies.of(practice), wallClock -> calendars.timeOf(practice, wallClock));
    }
}

package org.opentriage.routing.arrival;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.assignment.Drain;
import org.opentriage.routing.assignment.Owners;
import org.opentriage.routing.assignment.TeamSelection;
import org.opentriage.routing.queue.RoutingMeters;
import org.opentriage.routing.queue.RoutingMeters.Fate;
import org.opentriage.routing.ticket.Incoming;
import org.opentriage.routing.ticket.Placement;
import org.opentriage.routing.ticket.TicketBook;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An assessed message opens a ticket or joins one, once: a message that is known already changes nothing, but its ticket is told about
 * again, because whoever sent it a second time has not heard of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Arrivals {

    private final Messages messages;
    private final TeamSelection teams;
    private final Owners owners;
    private final TicketBook book;
    private final Drain drain;
    private final RoutingMeters meters;

    Arrivals(
            Messages messages, TeamSelection teams, Owners owners, TicketBook book, Drain drain, RoutingMeters meters) {
        this.messages = messages;
        this.teams = teams;
        this.owners = owners;
        this.book = book;
        this.drain = drain;
        this.meters = meters;
    }

    /** @param cause id of the event that brought it */
    void accept(MessageAssessed assessed, UUID cause) {
        var incoming = incoming(assessed.message(), assessed.assessment());
        var person = MergePolicy.mayJoinAny(incoming) ? incoming.personKey() : null;
        if (person != null) {
            messages.takeTurns(person);
        }
        var sight = messages.look(incoming.messageId(), person);
        if (sight.known().isPresent()) {
            book.tellAgain(sight.known().get(), "repeat/" + cause);
            meters.assessed(Fate.REPEATED, incoming.receivedAt());
            return;
        }
        var joined = sight.candidates().stream()
                .flatMap(candidate -> join(incoming, candidate, sight.at()).stream())
                .findFirst();
        var ticket = joined.orElseGet(() -> book.open(incoming, place(incoming), sight.at()));
        messages.keep(ticket.ticketId(), assessed);
        if (ticket.owner() == null) {
            drain.afterCommit();
        }
        meters.assessed(joined.isPresent() ? Fate.MERGED : Fate.OPENED, incoming.receivedAt());
    }

    private Optional<TicketChanged> join(Incoming incoming, Candidate candidate, Instant at) {
        if (!MergePolicy.judge(incoming, candidate).joins()) {
            return Optional.empty();
        }
        return book.lock(candidate.id()).flatMap(locked -> {
            var verdict = MergePolicy.judge(incoming, candidate.as(locked));
            if (!verdict.joins()) {
                return Optional.empty();
            }
            var elsewhere = elsewhere(incoming, locked);
            return Optional.of(book.join(locked.ticketId(), incoming, verdict.reason(), elsewhere, at));
        });
    }

    /** A raised score may belong to another team, and may find an owner; a ticket that somebody works on stays there. */
    private @Nullable Placement elsewhere(Incoming incoming, TicketChanged ticket) {
        var raised = incoming.score() > ticket.score();
        var free = ticket.state() == TicketState.OPEN || ticket.state() == TicketState.ASSIGNED;
        if (!raised || !free) {
            return null;
        }
        var selected =
                teams.select(PracticeContext.current(), incoming.score(), ticket.disposition(), ticket.category());
        var stays = selected.team().equals(ticket.team()) && ticket.owner() != null;
        return stays ? null : place(incoming);
    }

    private Placement place(Incoming incoming) {
        var selected =
                teams.select(PracticeContext.current(), incoming.score(), incoming.disposition(), incoming.category());
        var owner = owners.choose(selected.team(), incoming.score()).orElse(null);
        return new Placement(selected.team(), selected.reason(), owner);
    }

    /** A value that this version does not know needs review. */
    private static Incoming incoming(MessageReceived message, Assessment assessment) {
        var clear = assessment.disposition() == Disposition.AUTO && assessment.category() != Category.UNKNOWN;
        var name = message.patient().name();
        return new Incoming(
                message.messageId(),
                message.channel(),
                message.receivedAt(),
                assessment.score(),
                assessment.category(),
                assessment.tags(),
                clear ? Disposition.AUTO : Disposition.REVIEW,
                message.patient().identity(),
                message.patient().key(),
                ContactKey.of(message.patient()),
                name == null ? null : new Phi(name.text().replace('\0', ' ')),
                Preview.of(message));
    }
}

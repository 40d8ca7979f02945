package org.opentriage.routing.arrival;

import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.message.IdentityState;
import org.opentriage.routing.ticket.Incoming;

/**
 * When a message is one more of a ticket that is there: all rules hold. Merging may only ever help: the ticket keeps every message, the
 * highest score and the earliest start, and an emergency is never hidden in a ticket that somebody has already looked at.
 */
final class MergePolicy {

    static final Duration WINDOW = Duration.ofHours(2);
    private static final int EMERGENCY = 5;

    private static final List<Rule> RULES = List.of(
            new Rule("it is not certain to be the same person", MergePolicy::samePerson),
            new Rule("the ticket is resolved", (message, ticket) -> ticket.unresolved()),
            new Rule("it is about something else", (message, ticket) -> ticket.category() == message.category()),
            new Rule(
                    "the ticket was opened more than 2 hours apart",
                    (message, ticket) -> Duration.between(ticket.openedAt(), message.receivedAt())
                                    .abs()
                                    .compareTo(WINDOW)
                            <= 0),
            new Rule(
                    "a person has to look at the message by itself",
                    (message, ticket) -> message.disposition() == Disposition.AUTO),
            new Rule(
                    "a person has to look at the ticket first",
                    (message, ticket) -> ticket.disposition() == Disposition.AUTO),
            new Rule(
                    "an emergency does not join a ticket that somebody has taken up",
                    (message, ticket) -> message.score() < EMERGENCY || !ticket.takenUp()));

    private MergePolicy() {}

    /** @param against why not, when it does not hold */
    private record Rule(String against, BiPredicate<Incoming, Candidate> holds) {}

    /** @param reason for the history: why it joins, or the first rule against it */
    record Verdict(boolean joins, String reason) {}

    /** Without a pseudonym, or where several people fit, nothing is joined. */
    static boolean mayJoinAny(Incoming message) {
        return message.personKey() != null && known(message.identity());
    }

    /**
     * Confirmed on both sides; or else, beside the same pseudonym, the same name and address given on both: the same request by form
     * and, to be sure, by mail. A shared phone or mailbox alone is not a person.
     */
    private static boolean samePerson(Incoming message, Candidate ticket) {
        var confirmed = message.identity() == IdentityState.CONFIRMED && ticket.identity() == IdentityState.CONFIRMED;
        var sameContact = message.contactKey() != null && message.contactKey().equals(ticket.contactKey());
        return confirmed || sameContact && known(message.identity()) && known(ticket.identity());
    }

    private static boolean known(IdentityState identity) {
        return identity == IdentityState.CONFIRMED || identity == IdentityState.CANDIDATE;
    }

    /** @param ticket of the same pseudonym */
    static Verdict judge(Incoming message, Candidate ticket) {
        return RULES.stream()
                .filter(rule -> !rule.holds().test(message, ticket))
                .findFirst()
                .map(rule -> new Verdict(false, rule.against()))
                .orElseGet(() -> new Verdict(true, "same person and topic within 2 hours"));
    }
}

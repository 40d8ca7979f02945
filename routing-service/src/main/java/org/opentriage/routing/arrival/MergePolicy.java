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

    /** Only a confirmed person's messages may ever be joined: a shared phone or mailbox is not a person. */
    static boolean mayJoinAny(Incoming message) {
        return message.identity() == IdentityState.CONFIRMED && message.personKey() != null;
    }

    /** @param ticket of the same confirmed person */
    static Verdict judge(Incoming message, Candidate ticket) {
        return RULES.stream()
                .filter(rule -> !rule.holds().test(message, ticket))
                .findFirst()
                .map(rule -> new Verdict(false, rule.against()))
                .orElseGet(() -> new Verdict(true, "same person and topic within 2 hours"));
    }
}

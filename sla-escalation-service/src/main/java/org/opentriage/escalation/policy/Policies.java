package org.opentriage.escalation.policy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.ticket.TicketChanged;

/** The policies of one practice, in order: for each kind of clock the first that matches a ticket sets it. */
public final class Policies {

    private final List<Policy> inOrder;

    /** @throws IllegalArgumentException when some ticket could be left without a clock */
    Policies(List<Policy> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        refuseEqualNames();
        for (int score = 1; score <= 5; score++) {
            int each = score;
            require(policy -> policy.when().coversScore(each), "each ticket of score " + score + " a clock");
        }
        require(
                policy ->
                        policy.clock() == ClockKind.ACKNOWLEDGE && policy.when().coversScore(5),
                "each ticket of score 5 an ACKNOWLEDGE clock");
        require(policy -> policy.when().coversReview(), "each ticket in REVIEW a clock");
    }

    /** What is promised for this ticket, by kind. */
    public Map<ClockKind, Policy> promisesFor(TicketChanged ticket) {
        var promises = new EnumMap<ClockKind, Policy>(ClockKind.class);
        for (var policy : inOrder) {
            if (!promises.containsKey(policy.clock()) && policy.when().holds(ticket)) {
                promises.put(policy.clock(), policy);
            }
        }
        return promises;
    }

    List<Policy> inOrder() {
        return inOrder;
    }

    private void refuseEqualNames() {
        var names = new HashSet<String>();
        inOrder.forEach(policy -> {
            if (!names.add(policy.name())) {
                throw new IllegalArgumentException("two policies are named \"" + policy.name() + "\"");
            }
        });
    }

    private void require(Predicate<Policy> wanted, String what) {
        if (inOrder.stream().noneMatch(wanted)) {
            throw new IllegalArgumentException("no policy gives " + what);
        }
    }
}

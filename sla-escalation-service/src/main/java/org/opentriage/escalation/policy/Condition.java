package org.opentriage.escalation.policy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Set;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.ticket.TicketChanged;

/** Which tickets a policy is for: each condition that is given must hold, an empty one always does. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Condition(
        Set<Integer> scores,

        @JsonAlias("disposition") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Set<Disposition> dispositions,

        Set<Category> categories,
        Set<String> tags,
        Set<String> teams,
        Set<Channel> channels) {

    /** Holds for every ticket. */
    static final Condition ALWAYS = new Condition(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    Condition {
        scores = orEmpty(scores);
        dispositions = orEmpty(dispositions);
        categories = orEmpty(categories);
        tags = orEmpty(tags);
        teams = orEmpty(teams);
        channels = orEmpty(channels);
        if (!scores.stream().allMatch(score -> score >= 1 && score <= 5)) {
            throw new IllegalArgumentException("scores are 1 to 5");
        }
        if (dispositions.contains(Disposition.UNKNOWN)
                || categories.contains(Category.UNKNOWN)
                || channels.contains(Channel.UNKNOWN)) {
            throw new IllegalArgumentException("UNKNOWN is not a condition");
        }
    }

    boolean holds(TicketChanged ticket) {
        return anyOf(scores, ticket.score())
                && anyOf(dispositions, orReview(ticket.disposition()))
                && anyOf(categories, ticket.category())
                && anyOf(teams, ticket.team().value())
                && overlap(tags, ticket.tags())
                && overlap(channels, ticket.channels());
    }

    /** Holds for each ticket of this score, whatever else is true of it. */
    boolean coversScore(int score) {
        return anyOf(scores, score) && dispositions.isEmpty() && noOther();
    }

    /** Holds for each ticket in review. */
    boolean coversReview() {
        return scores.isEmpty() && dispositions.contains(Disposition.REVIEW) && noOther();
    }

    private boolean noOther() {
        return categories.isEmpty() && tags.isEmpty() && teams.isEmpty() && channels.isEmpty();
    }

    /** A disposition that this version does not know needs review. */
    private static Disposition orReview(Disposition disposition) {
        return disposition == Disposition.UNKNOWN ? Disposition.REVIEW : disposition;
    }

    private static <T> boolean anyOf(Set<T> wanted, T actual) {
        return wanted.isEmpty() || wanted.contains(actual);
    }

    private static <T> boolean overlap(Set<T> wanted, Set<T> actual) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, actual);
    }

    private static <T> Set<T> orEmpty(Set<T> set) {
        return set == null ? Set.of() : Set.copyOf(set);
    }
}

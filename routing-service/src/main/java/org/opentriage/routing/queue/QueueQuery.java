package org.opentriage.routing.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.queue.QueueFilter.Risk;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;

/**
 * A question to the queue, as parameters or as a JSON body with the same members. Unknown values are refused rather than passed over.
 *
 * @param owner member id, {@code me} or {@code none}
 * @param state {@code open} (the default), {@code all}, or states separated by commas
 * @param score scores from 1 to 5, separated by commas
 * @param risk {@code AT_RISK}, {@code BREACHED} or both, separated by a comma
 * @param q words of the message or the patient's name, at most 200 characters
 * @param limit size of the page, 50 unless told, at most 200
 * @param after {@code next} of the page before
 */
record QueueQuery(
        @Nullable String team,
        @Nullable String owner,
        @Nullable String state,
        @Nullable String score,
        @Nullable Category category,
        @Nullable Channel channel,
        @Nullable Disposition disposition,
        @Nullable String risk,
        @Nullable UUID message,
        @Nullable String q,
        @Nullable Integer limit,
        @Nullable String after) {

    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_TEXT = 200;

    /** @throws ProblemException when it can not be understood */
    QueueFilter filter(String me) {
        return new QueueFilter(
                blankAsNull(team),
                "me".equals(owner) ? me : blankAsNull(owner),
                states(),
                list(score, QueueQuery::scoreOf, "score is a list of numbers from 1 to 5."),
                category == null ? null : category.name(),
                channel == null ? null : channel.name(),
                disposition == null ? null : disposition.name(),
                list(risk, name -> Risk.valueOf(name.toUpperCase(Locale.ROOT)), "risk is AT_RISK, BREACHED, or both."),
                message,
                words());
    }

    int pageSize() {
        return Math.clamp(limit == null ? PAGE : limit, 1, LONGEST_PAGE);
    }

    /** @throws ProblemException when the caller made it up */
    @Nullable
    PageKey place() {
        return blankAsNull(after) == null ? null : PageKey.decode(String.valueOf(after));
    }

    private List<String> states() {
        if (blankAsNull(state) == null || "open".equals(state)) {
            return QueueFilter.UNRESOLVED;
        }
        return "all".equals(state)
                ? List.of()
                : list(
                        state,
                        name -> TicketState.valueOf(name.toUpperCase(Locale.ROOT))
                                .name(),
                        "state is open, all, or a list of ticket states.");
    }

    private @Nullable String words() {
        if (q != null && q.length() > LONGEST_TEXT) {
            throw new ProblemException(CommonProblem.INVALID, "q has at most 200 characters.");
        }
        return blankAsNull(q);
    }

    private static Integer scoreOf(String text) {
        var score = Integer.valueOf(text);
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException(text);
        }
        return score;
    }

    private static <T> List<T> list(@Nullable String text, Function<String, T> read, String otherwise) {
        try {
            return text == null || text.isBlank()
                    ? List.of()
                    : Arrays.stream(text.split(","))
                            .map(String::strip)
                            .map(read)
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonProblem.INVALID, otherwise);
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

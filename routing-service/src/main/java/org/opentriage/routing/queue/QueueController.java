package org.opentriage.routing.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Channel;
import org.opentriage.model.message.Disposition;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.queue.Counts.Numbers;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue, page by page, and the numbers beside it. */
@RestController
class QueueController {

    private static final int LONGEST_PAGE = 200;

    private final Queue queue;
    private final Counts counts;

    QueueController(Queue queue, Counts counts) {
        this.queue = queue;
        this.counts = counts;
    }

    /** What a query may say; unknown values are refused rather than passed over. */
    record Query(
            @Nullable String team,
            @Nullable String owner,
            @Nullable String state,
            @Nullable String score,
            @Nullable Category category,
            @Nullable Channel channel,
            @Nullable Disposition disposition,
            @Nullable UUID message,
            @Nullable String q) {

        QueueFilter filter(String me) {
            return new QueueFilter(
                    blankAsNull(team),
                    "me".equals(owner) ? me : blankAsNull(owner),
                    states(state),
                    scores(score),
                    category == null ? null : category.name(),
                    channel == null ? null : channel.name(),
                    disposition == null ? null : disposition.name(),
                    message,
                    blankAsNull(q));
        }
    }

    @GetMapping("/api/v1/tickets")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'MACHINE')")
    ResponseEntity<Queue.Page> tickets(
            Query query,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = queue.page(
                query.filter(CurrentUser.get().subject()),
                Math.clamp(limit, 1, LONGEST_PAGE),
                after == null || after.isBlank() ? null : PageKey.decode(after));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    @GetMapping("/api/v1/counts")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    ResponseEntity<Numbers> counts() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(counts.of(CurrentUser.get().subject()));
    }

    private static List<String> states(@Nullable String state) {
        if (state == null || state.isBlank() || state.equals("open")) {
            return QueueFilter.UNRESOLVED;
        }
        if (state.equals("all")) {
            return List.of();
        }
        return Arrays.stream(state.split(","))
                .map(name -> parse(name.strip()).name())
                .toList();
    }

    private static TicketState parse(String name) {
        try {
            return TicketState.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonProblem.INVALID, "state is open, all, or a list of ticket states.");
        }
    }

    private static List<Integer> scores(@Nullable String score) {
        if (score == null || score.isBlank()) {
            return List.of();
        }
        try {
            return Arrays.stream(score.split(","))
                    .map(text -> Integer.valueOf(text.strip()))
                    .toList();
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.INVALID, "score is a list of numbers from 1 to 5.");
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

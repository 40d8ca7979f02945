package org.opentriage.routing.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The live stream, as server-sent events. */
@RestController
class StreamController {

    private final Stream stream;

    StreamController(Stream stream) {
        this.stream = stream;
    }

    /**
     * Follows the queue live, as server-sent events: {@code ticket} with a queue entry, {@code resync} when too much was missed
     * and everything should be fetched again. A comment comes every 15 seconds.
     *
     * @param lastEventId where to go on after a lost connection
     */
    @GetMapping("/api/v1/stream")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'MACHINE')")
    void follow(
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var session = request.getSession(false);
        var subscriber = new Subscriber(CurrentUser.get().practice(), session == null ? null : session.getId());
        try {
            stream.write(subscriber, number(lastEventId), response.getOutputStream());
        } catch (IOException e) {
            // The client went away, which is how most streams end.
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }

    /** What is not a number of ours counts as none seen: the client fetched everything when it connected. */
    private static @Nullable Long number(@Nullable String lastEventId) {
        try {
            return lastEventId == null || lastEventId.isBlank() ? null : Long.valueOf(lastEventId.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

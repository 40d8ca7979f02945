package org.opentriage.routing.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes that a person is there. A page says with each of its requests how many seconds ago a key or a pointer last touched it, so that
 * what it asks for by itself proves nothing; whatever does not say it counts. The live stream, which can not say it, never counts.
 * Answers say how many seconds are left, so that a page can warn before it is too late.
 */
final class Presence extends OncePerRequestFilter {

    static final String IDLE = "X-Idle-Seconds";
    static final String LEFT = "X-Session-Seconds";

    private final IdleSessions sessions;

    Presence(IdleSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            sessions.seen(session, idle(request));
            response.setHeader(LEFT, String.valueOf(sessions.left(session).toSeconds()));
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/stream");
    }

    private Duration idle(HttpServletRequest request) {
        var said = request.getHeader(IDLE);
        try {
            return said == null ? Duration.ZERO : Duration.ofSeconds(Math.max(0, Integer.parseInt(said)));
        } catch (NumberFormatException e) {
            return sessions.allowed();
        }
    }
}

package org.opentriage.routing.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the page that a log-in started from, and leads back to it: a link in an alert's mail ends at its ticket. A log-in "again"
 * happens in a window of its own, beside a page that waits for it with what a person has typed.
 */
final class ComeBack extends OncePerRequestFilter {

    private static final String AGAIN = "again";
    private static final String PAGE_AFTER_AGAIN = "/signed-in";
    private static final String PAGE = ComeBack.class.getName() + ".page";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = request.getParameter(AGAIN) == null ? startedFrom(request) : PAGE_AFTER_AGAIN;
        if (page != null) {
            request.getSession().setAttribute(PAGE, page);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.equals("/login") && !path.startsWith("/oauth2/authorization/");
    }

    /** After the log-in. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var session = request.getSession();
        var page = session.getAttribute(PAGE);
        session.removeAttribute(PAGE);
        response.sendRedirect(page instanceof String path ? path : "/");
    }

    /** Path and query of a page of ours; never another origin, whatever the header says. */
    private static @Nullable String startedFrom(HttpServletRequest request) {
        try {
            var referrer = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            var path = referrer.getRawPath();
            var ours = request.getServerName().equals(referrer.getHost())
                    && path != null
                    && path.startsWith("/")
                    && !path.startsWith("//")
                    && !path.startsWith("/login")
                    && !path.startsWith("/oauth2");
            if (!ours) {
                return null;
            }
            return referrer.getRawQuery() == null ? path : path + "?" + referrer.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

package org.opentriage.runtime.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs the rest of the request in the scope of the caller's practice. Goes last into every security filter chain. */
public final class PracticeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = CurrentUser.of(SecurityContextHolder.getContext().getAuthentication());
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            PracticeContext.run(user.get().practice(), () -> proceed(request, response, chain));
        } catch (Failure failure) {
            throw failure.unwrapped();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Failure(e);
        }
    }

    private static final class Failure extends RuntimeException {

        private final ServletException unwrapped;

        Failure(ServletException unwrapped) {
            super(unwrapped);
            this.unwrapped = unwrapped;
        }

        ServletException unwrapped() {
            return unwrapped;
        }
    }
}

package org.opentriage.testkit.docs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * In every test of a running service: an answer that is not as docs/endpoints describes it becomes a 500 that says so. The desk's types,
 * and other people's programs, are made from those descriptions.
 */
final class AnswersAsDescribed extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AnswersAsDescribed.class);

    private final Supplier<@Nullable Description> description;

    /** @param file the committed description; without one nothing is checked */
    AnswersAsDescribed(Path file) {
        description = SingletonSupplier.ofNullable(() -> Files.exists(file) ? new Description(file) : null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = description.get();
        var operation = known == null
                ? null
                : known.operation(request.getMethod(), request.getRequestURI()).orElse(null);
        if (known == null || operation == null || operation.streams()) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var type = answer.getContentType();
        var misfit = known.misfit(
                operation,
                answer.getStatus(),
                type == null ? "" : type,
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (!misfit.isEmpty()) {
            refuse(answer, request.getMethod() + " " + request.getRequestURI() + " is not as described: " + misfit);
        }
        answer.copyBodyToResponse();
    }

    private static void refuse(ContentCachingResponseWrapper answer, String why) throws IOException {
        log.error("{}", why);
        answer.resetBuffer();
        answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        answer.setContentType("text/plain;charset=UTF-8");
        answer.getOutputStream().write(why.getBytes(StandardCharsets.UTF_8));
    }
}

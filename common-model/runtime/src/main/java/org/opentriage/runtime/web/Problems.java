package org.opentriage.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Builds RFC 9457 problems, and writes them where no controller is in sight (filters). */
public final class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** A problem of the given type; extensions become members of it. */
    public static ProblemDetail of(ProblemType type, @Nullable String detail, Map<String, Object> extensions) {
        var problem = ProblemDetail.forStatus(type.status());
        problem.setType(URI.create("/problems/" + type.slug()));
        problem.setTitle(type.title());
        if (detail != null) {
            problem.setDetail(detail);
        }
        extensions.forEach(problem::setProperty);
        return problem;
    }

    /** Writes a problem to a response that no handler has touched. */
    public void write(HttpServletResponse response, ProblemType type, String detail) throws IOException {
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        if (type.status().value() == 503) {
            response.setHeader("Retry-After", ProblemAdvice.RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(of(type, detail, Map.of())));
    }
}

package org.opentriage.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Matches the paths of {@link PublicEndpoint} methods. */
public final class PublicPaths implements RequestMatcher {

    private final Supplier<List<PathPattern>> patterns;

    /** @param mappings asked once, at the first request */
    PublicPaths(Supplier<RequestMappingHandlerMapping> mappings) {
        this.patterns = SingletonSupplier.of(() -> publicPatterns(mappings.get()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return patterns.get().stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> publicPatterns(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(PublicEndpoint.class))
                .filter(entry -> entry.getKey().getPathPatternsCondition() != null)
                .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatterns().stream())
                .toList();
    }
}

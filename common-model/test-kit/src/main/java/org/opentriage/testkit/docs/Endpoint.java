package org.opentriage.testkit.docs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method and path that the running service answers. */
record Endpoint(String method, String path, HandlerMethod handler) {

    private static final Pattern ROLE = Pattern.compile("'([A-Z]+)'");

    /** All of the running application, by path and method. Error pages and other libraries' endpoints are none of them. */
    static List<Endpoint> of(ApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.opentriage."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> new Endpoint(method, path, entry.getValue()))))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    /** The method as OpenAPI writes it. */
    String verb() {
        return method.toLowerCase(Locale.ROOT);
    }

    /** Every service has it. */
    boolean isTheRuntimes() {
        return handler.getBeanType().getName().startsWith("org.opentriage.runtime.");
    }

    /** Hands on to another service, whose page describes it. */
    boolean isForwarded() {
        return path.endsWith("/**");
    }

    boolean isPublic() {
        return handler.hasMethodAnnotation(PublicEndpoint.class);
    }

    /** Lower-case; empty when any log-in will do. */
    List<String> roles() {
        var rule = handler.getMethodAnnotation(PreAuthorize.class);
        return rule == null
                ? List.of()
                : ROLE.matcher(rule.value())
                        .results()
                        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Who may call it, in words. */
    String access() {
        if (isPublic()) {
            return "public: "
                    + Objects.requireNonNull(handler.getMethodAnnotation(PublicEndpoint.class))
                            .because();
        }
        return roles().isEmpty() ? "any log-in" : String.join(", ", roles());
    }

    /** Name of the resource, from its controller. */
    String resource() {
        return handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
    }

    boolean takesBody() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

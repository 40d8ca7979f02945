package org.opentriage.runtime.practice;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What a value in a practice file must look like, in words. */
final class Shape {

    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            ZoneId.class, "a time zone such as America/New_York",
            Duration.class, "a duration such as PT15M",
            LocalDate.class, "a date such as 2026-11-26",
            LocalTime.class, "a time such as \"08:30\"",
            URI.class, "a URL");

    private Shape() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) {
            return "one of "
                    + Arrays.stream(boxed.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (boxed.isRecord() || Map.class.isAssignableFrom(boxed)) {
            return "a map of keys";
        }
        if (Collection.class.isAssignableFrom(boxed)) {
            return "a list";
        }
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (boxed == String.class) {
            return "a text";
        }
        if (EXAMPLES.containsKey(boxed)) {
            return EXAMPLES.get(boxed);
        }
        return Number.class.isAssignableFrom(boxed) ? "a number" : "a " + boxed.getSimpleName();
    }
}

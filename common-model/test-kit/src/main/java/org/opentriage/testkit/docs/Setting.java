package org.opentriage.testkit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * One property of a service.
 *
 * @param environment the variable that sets it
 * @param value its default; null when there is none and the service does not start without
 */
record Setting(String key, String environment, @Nullable String value, String meaning) {

    private static final Pattern LINE = Pattern.compile("( *)([A-Za-z0-9._-]+):(?: (.+))?");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::(.*))?}");

    /** Of a YAML file in which a comment stands above each key. */
    static List<Setting> ofYaml(String resource) {
        var settings = new ArrayList<Setting>();
        var parents = new ArrayDeque<Level>();
        var comment = new StringJoiner(" ");
        for (var line : text(resource).lines().toList()) {
            var match = LINE.matcher(line);
            if (line.strip().startsWith("#")) {
                comment.add(line.strip().replaceFirst("^#+ ?", ""));
            } else if (match.matches()) {
                int indent = match.group(1).length();
                while (!parents.isEmpty() && parents.getLast().indent() >= indent) {
                    parents.removeLast();
                }
                var key = parents.isEmpty() ? match.group(2) : parents.getLast().key() + "." + match.group(2);
                if (match.group(3) == null) {
                    parents.addLast(new Level(indent, key));
                } else {
                    settings.add(of(key, match.group(3), comment.toString()));
                }
                comment = new StringJoiner(" ");
            }
        }
        return settings;
    }

    /** The name that Spring Boot's relaxed binding gives a variable. */
    static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Setting of(String key, String value, String comment) {
        var match = FROM_ENVIRONMENT.matcher(value);
        return match.matches()
                ? new Setting(key, match.group(1), match.group(2), comment)
                : new Setting(key, variable(key), value, comment);
    }

    static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Level(int indent, String key) {}
}

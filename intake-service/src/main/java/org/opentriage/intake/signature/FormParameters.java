package org.opentriage.intake.signature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a form post, read from the raw bytes by ourselves: the servlet container must not have touched the body before. */
public record FormParameters(SortedMap<String, List<String>> all) {

    private static final int MOST = 500;

    /** Empty when the bytes are no form post or hold too many parameters. */
    public static Optional<FormParameters> parse(byte[] body) {
        var parameters = new TreeMap<String, List<String>>();
        var pairs = new String(body, StandardCharsets.UTF_8).split("&", MOST + 1);
        if (pairs.length > MOST) {
            return Optional.empty();
        }
        try {
            for (var pair : pairs) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                    parameters
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new FormParameters(parameters));
    }

    /** The first value, trimmed; absent when there is none or it is blank. */
    public @Nullable String first(String name) {
        var values = all.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "FormParameters[phi]";
    }
}

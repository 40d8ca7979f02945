package org.opentriage.intake.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names in the one form that can be compared: lower case, no accents, titles or commas, given name first. */
final class PersonName {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sr", "jr", "mx");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PersonName() {}

    /** {@code "Lopez, María"} and {@code "Mrs. Maria Lopez"} both give {@code "maria lopez"}; absent when there is no name. */
    static @Nullable String key(@Nullable String name) {
        if (name == null || name.contains("@")) {
            return null;
        }
        int comma = name.indexOf(',');
        var ordered = comma > 0 ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
        var plain = ACCENTS.matcher(Normalizer.normalize(ordered, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("'", "")
                .replace("\u2019", "")
                .toLowerCase(Locale.ROOT);
        var key = Arrays.stream(NO_LETTER.split(plain))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .collect(Collectors.joining(" "));
        return key.isEmpty() ? null : key;
    }

    /** False only when the two keys can not be the same person's: not one word in common, or the same family with another first name. */
    static boolean compatible(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return true;
        }
        var mine = List.of(one.split(" "));
        var theirs = List.of(other.split(" "));
        if (mine.stream().noneMatch(theirs::contains)) {
            return false;
        }
        return mine.size() == 1
                || theirs.size() == 1
                || mine.getFirst().charAt(0) == theirs.getFirst().charAt(0);
    }
}

package org.opentriage.routing.queue;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which messages are found, the same for what is kept and for what is looked for: lower case, without accents. A person who
 * looks for {@code garc} finds García: each word of a search is the start of a word in the message, and all of them must be there.
 */
public final class SearchWords {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_SEARCHED = 12;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PLURAL = Pattern.compile("\\p{L}{2,}[^s\\P{L}]s");

    private SearchWords() {}

    /** What a message is found by, in the text form of PostgreSQL's {@code tsvector}. */
    public static String vector(String text) {
        return words(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT)).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }

    /** What somebody looks for, in the text form of PostgreSQL's {@code tsquery}; matches nothing when it has no word. */
    static String query(String search) {
        return words(search).stream()
                .limit(MOST_SEARCHED)
                .map(word -> PLURAL.matcher(word).matches() ? word.substring(0, word.length() - 1) : word)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static Set<String> words(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        return NO_WORD.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

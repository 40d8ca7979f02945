package org.opentriage.classifier.rules;

import java.util.ArrayList;
import java.util.List;
import org.opentriage.classifier.rules.Pattern.Element;

/**
 * Reads the pattern language.
 *
 * <pre>
 * chest pain            these words in a row            hurt*        any ending
 * (tight|heavy|a brick) one of these phrases            @chest       one of a named word list
 * really?  (a|b)?       may be absent                   #103-115     a number in this range
 * ..                    up to 3 words between           ..6          up to 6
 * left ~5 right         both sides, in either order, up to 5 words between
 * </pre>
 */
final class PatternReader {

    private static final int USUAL_GAP = 3;
    private static final int MOST_VARIANTS = 64;
    /** Ways to fill the gaps of one pattern from one place: what its matching may cost at most. */
    private static final int MOST_WAYS = 10_000;

    private final Concepts concepts;

    PatternReader(Concepts concepts) {
        this.concepts = concepts;
    }

    /** One or more patterns, since each absent or swapped part is a pattern of its own. */
    List<Pattern> read(String source) {
        var parts = partsOf(source);
        var near = parts.stream().filter(part -> part.startsWith("~")).findFirst();
        if (near.isEmpty()) {
            return variants(parts).stream().map(this::compile).toList();
        }
        var at = parts.indexOf(near.get());
        var gap = ".." + near.get().substring(1);
        var patterns = new ArrayList<Pattern>();
        for (var left : variants(parts.subList(0, at))) {
            for (var right : variants(parts.subList(at + 1, parts.size()))) {
                patterns.add(compile(row(left, gap, right)));
                patterns.add(compile(row(right, gap, left)));
            }
        }
        return patterns;
    }

    private static List<String> row(List<String> first, String gap, List<String> second) {
        var row = new ArrayList<>(first);
        row.add(gap);
        row.addAll(second);
        return row;
    }

    /** Splits at spaces outside brackets. */
    private static List<String> partsOf(String source) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var depth = 0;
        for (var c : (source + " ").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                }
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (depth != 0 || parts.isEmpty()) {
            throw new IllegalArgumentException("pattern '" + source + "' is empty or has an open bracket");
        }
        return parts;
    }

    private static List<List<String>> variants(List<String> parts) {
        List<List<String>> variants = List.of(List.of());
        for (var part : parts) {
            var optional = part.endsWith("?");
            var plain = optional ? part.substring(0, part.length() - 1) : part;
            if (plain.isEmpty()) {
                throw new IllegalArgumentException("pattern " + parts + " has a '?' behind nothing");
            }
            var grown = new ArrayList<List<String>>();
            for (var variant : variants) {
                if (optional) {
                    grown.add(variant);
                }
                var longer = new ArrayList<>(variant);
                longer.add(plain);
                grown.add(longer);
            }
            variants = grown;
            if (variants.size() > MOST_VARIANTS) {
                break;
            }
        }
        if (variants.size() > MOST_VARIANTS || variants.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("pattern " + parts + " has too many parts that may be absent");
        }
        return variants;
    }

    private Pattern compile(List<String> parts) {
        var elements = new ArrayList<Element>();
        var plain = new ArrayList<String>();
        for (var part : parts) {
            if (isPlain(part)) {
                plain.add(part);
            } else {
                flush(plain, elements);
                elements.add(element(part));
            }
        }
        flush(plain, elements);
        if (elements.getFirst() instanceof Pattern.Gap || elements.getLast() instanceof Pattern.Gap) {
            throw new IllegalArgumentException("pattern " + parts + " begins or ends with a gap");
        }
        var ways = elements.stream()
                .filter(Pattern.Gap.class::isInstance)
                .mapToDouble(gap -> ((Pattern.Gap) gap).most() + 1.0)
                .reduce(1, (one, other) -> one * other);
        if (ways > MOST_WAYS) {
            throw new IllegalArgumentException("the gaps of pattern " + parts + " can be filled in too many ways");
        }
        return new Pattern(List.copyOf(elements));
    }

    private static boolean isPlain(String part) {
        return !part.startsWith("..") && "(@#~".indexOf(part.charAt(0)) < 0;
    }

    private void flush(List<String> plain, List<Element> elements) {
        if (!plain.isEmpty()) {
            elements.add(new Pattern.Words(concepts.of(List.of(String.join(" ", plain)))));
            plain.clear();
        }
    }

    private Element element(String part) {
        return switch (part.charAt(0)) {
            case '.' -> new Pattern.Gap(part.length() == 2 ? USUAL_GAP : Integer.parseInt(part.substring(2)));
            case '@' -> new Pattern.Words(concepts.of(List.of(part)));
            case '#' -> range(part.substring(1));
            case '(' ->
                new Pattern.Words(
                        concepts.of(List.of(part.substring(1, part.length() - 1).split("\\|"))));
            default -> throw new IllegalArgumentException("pattern part '" + part + "' is not understood");
        };
    }

    private static Pattern.Range range(String text) {
        var dash = text.indexOf('-');
        var least = dash < 0 ? text : text.substring(0, dash);
        var most = dash < 0 ? text : text.substring(dash + 1);
        return new Pattern.Range(Double.parseDouble(least), Double.parseDouble(most));
    }
}

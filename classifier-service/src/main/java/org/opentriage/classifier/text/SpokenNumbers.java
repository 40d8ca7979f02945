package org.opentriage.classifier.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers as they are said, since a transcript has no digits: "thirty eight", "one oh three point five", "one eighty". The value goes
 * to the last word of the number, so that a unit may follow at once; the words before it lose theirs.
 */
final class SpokenNumbers {

    private static final Map<String, Integer> SMALL = small();
    private static final Set<String> LINKS = Set.of("and", "oh", "o", "point", "hundred");

    private final List<Token> tokens;
    private double value;
    private double fraction;
    private boolean hundreds;

    private SpokenNumbers(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Gives each spoken number among the words its value. */
    static void value(List<Token> tokens) {
        for (var at = 0; at < tokens.size(); at++) {
            if (SMALL.containsKey(tokens.get(at).form())) {
                at = new SpokenNumbers(tokens).readFrom(at);
            }
        }
    }

    /** Reads one number and returns its last word. */
    private int readFrom(int first) {
        value = smallAt(first);
        var last = first;
        for (var at = first + 1; at < tokens.size() && tokens.get(at).before() == Break.NONE; at++) {
            var form = tokens.get(at).form();
            if (SMALL.containsKey(form) && takes(smallAt(at))) {
                last = at;
            } else if (form.equals("hundred") && value < 10) {
                value *= 100;
                hundreds = true;
                last = at;
            } else if (form.equals("point") && fraction == 0) {
                fraction = 0.1;
            } else if (!LINKS.contains(form) || at - last > 1) {
                break;
            } else if (form.startsWith("o") && value < 10) {
                value *= 10;
                hundreds = true;
            }
        }
        mark(first, last);
        return last;
    }

    /** Whether the next part belongs to this number: "thirty" takes "eight", "one" takes "eighty", "one oh" takes "three". */
    private boolean takes(int part) {
        if (fraction > 0 && part < 10) {
            value += part * fraction;
            fraction = -1;
            return true;
        }
        if (value < 4 && value >= 1 && part >= 10 && !hundreds) {
            value = value * 100 + part;
            return true;
        }
        if (value >= 20 && value % 10 == 0 && part < 10 && part > 0 && fraction == 0) {
            value = hundreds && value < 100 ? value * 10 + part : value + part;
            return true;
        }
        if (value >= 100 && value % 100 == 0 && fraction == 0) {
            value += part;
            return true;
        }
        if (hundreds && value < 100 && part < 10) {
            value = value * 10 + part;
            return true;
        }
        return false;
    }

    private void mark(int first, int last) {
        for (var at = first; at <= last; at++) {
            var word = tokens.get(at);
            tokens.set(
                    at,
                    new Token(word.form(), word.start(), word.end(), word.before(), at == last ? value : Double.NaN));
        }
    }

    private int smallAt(int at) {
        return SMALL.getOrDefault(tokens.get(at).form(), 0);
    }

    private static Map<String, Integer> small() {
        var small = new HashMap<String, Integer>();
        var units = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        units.forEach(word -> small.put(word, units.indexOf(word)));
        var tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        tens.forEach(word -> small.put(word, (tens.indexOf(word) + 2) * 10));
        return Map.copyOf(small);
    }
}

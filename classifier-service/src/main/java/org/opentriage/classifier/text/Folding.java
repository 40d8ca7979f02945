package org.opentriage.classifier.text;

import java.text.Normalizer;
import java.util.Locale;

/** Brings single characters to the plain form that rules are written in. */
final class Folding {

    private static final String LOOK_ALIKES = "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwαaεeοoρpνvιiκkτtυu";

    private Folding() {}

    /** The folded character: lower case, no accent; empty for what carries no sound of its own. */
    static String fold(int codePoint) {
        if (codePoint < 128) {
            return Character.toString(Character.toLowerCase(codePoint));
        }
        var decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        var plain = new StringBuilder(2);
        decomposed
                .codePoints()
                .filter(c -> !isSilent(c))
                .forEach(c -> plain.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return plain.toString().replace("ß", "ss").replace("ı", "i");
    }

    /** Combining marks, zero-width characters, soft hyphens, variation selectors. */
    static boolean isSilent(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    static boolean isApostrophe(int codePoint) {
        return codePoint == '\''
                || codePoint == '’'
                || codePoint == '‘'
                || codePoint == 'ʼ'
                || codePoint == '`'
                || codePoint == '´';
    }

    /** Replaces look-alike letters of other alphabets in a word that also has Latin ones; other words stay. */
    static String withoutLookAlikes(String word) {
        if (word.chars().allMatch(c -> c < 128) || word.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        var plain = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var at = LOOK_ALIKES.indexOf(word.charAt(i));
            plain.append(at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : word.charAt(i));
        }
        return plain.toString();
    }

    /** The Latin word that a word of look-alikes alone poses as, such as a Cyrillic "a" between English words; others stay. */
    static String posingAsLatin(String word) {
        for (var i = 0; i < word.length(); i++) {
            var at = LOOK_ALIKES.indexOf(word.charAt(i));
            if (at < 0 || at % 2 != 0) {
                return word;
            }
        }
        return withoutLookAlikes("a" + word).substring(1);
    }

    /** Shortens drawn-out letters: "helppp" reads "help", "sooo" reads "so". */
    static String withoutDrawl(String word) {
        var plain = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            var drawn = Character.isLetter(c) && runAround(word, i) > 2;
            if (!drawn || i == 0 || word.charAt(i - 1) != c) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int runAround(String word, int at) {
        var from = at;
        var to = at;
        while (from > 0 && word.charAt(from - 1) == word.charAt(at)) {
            from--;
        }
        while (to + 1 < word.length() && word.charAt(to + 1) == word.charAt(at)) {
            to++;
        }
        return to - from + 1;
    }
}

package org.opentriage.classifier.text;

import java.text.Normalizer;

/** Brings single characters to the plain form that rules are written in. */
final class Folding {

    private static final String LOOK_ALIKES = "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwαaεeοoρpνvιiκkτtυu";

    private Folding() {}

    /** Appends the folded character: lower case, no accent; nothing for what carries no sound of its own. */
    static void fold(int codePoint, StringBuilder word) {
        if (codePoint < 128) {
            word.append((char) Character.toLowerCase(codePoint));
            return;
        }
        var decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        decomposed
                .codePoints()
                .filter(c -> !isSilent(c))
                .map(Character::toLowerCase)
                .forEach(c -> {
                    switch (c) {
                        case 'ß' -> word.append("ss");
                        case 'ı' -> word.append('i');
                        default -> word.appendCodePoint(c);
                    }
                });
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
        var plainOnly = true;
        var latinToo = false;
        for (var i = 0; i < word.length(); i++) {
            plainOnly &= word.charAt(i) < 128;
            latinToo |= word.charAt(i) >= 'a' && word.charAt(i) <= 'z';
        }
        if (plainOnly || !latinToo) {
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
        for (var from = 0; from < word.length(); ) {
            var to = endOfRun(word, from);
            var drawn = to - from > 2 && Character.isLetter(word.charAt(from));
            plain.append(word, from, drawn ? from + 1 : to);
            from = to;
        }
        return plain.length() == word.length() ? word : plain.toString();
    }

    private static int endOfRun(String word, int from) {
        var to = from + 1;
        while (to < word.length() && word.charAt(to) == word.charAt(from)) {
            to++;
        }
        return to;
    }
}

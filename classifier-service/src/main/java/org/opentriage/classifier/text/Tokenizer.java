package org.opentriage.classifier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentriage.model.message.MessageField;

/** Reads text into words once, from left to right; the cost grows with the length alone. */
final class Tokenizer {

    private static final Set<String> FILLERS = Set.of("um", "uh", "uhm", "umm", "uhh", "erm", "hmm", "mhm");
    private static final Set<String> TITLES =
            Set.of("dr", "mr", "mrs", "ms", "st", "vs", "approx", "prof", "no", "temp");
    /** Before 's these are short for "is"; other words are somebody's. */
    private static final Set<String> CONTRACTED =
            Set.of("it", "he", "she", "that", "what", "there", "who", "here", "where", "how", "let", "this");

    /** What becomes of a word and the "not" behind it. */
    private static final Map<String, String> CONTRACTIONS = Map.ofEntries(
            Map.entry("can", "cant"),
            Map.entry("could", "couldnt"),
            Map.entry("do", "dont"),
            Map.entry("does", "doesnt"),
            Map.entry("did", "didnt"),
            Map.entry("will", "wont"),
            Map.entry("would", "wouldnt"),
            Map.entry("is", "isnt"),
            Map.entry("are", "arent"),
            Map.entry("was", "wasnt"),
            Map.entry("were", "werent"),
            Map.entry("has", "hasnt"),
            Map.entry("have", "havent"),
            Map.entry("had", "hadnt"),
            Map.entry("should", "shouldnt"));

    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_ENTITY = 9;

    private final String source;
    private final Spelling spelling;
    private final Budget budget;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean possessive;
    private int wordStart;
    private int wordEnd;
    private Break pending = Break.SENTENCE;

    private Tokenizer(String source, Spelling spelling, Budget budget) {
        this.source = source;
        this.spelling = spelling;
        this.budget = budget;
    }

    static Text read(MessageField field, String source, Spelling spelling, Budget budget) {
        var tokenizer = new Tokenizer(source, spelling, budget);
        tokenizer.run();
        SpokenNumbers.value(tokenizer.tokens);
        return new Text(field, source, tokenizer.tokens, budget);
    }

    private void run() {
        var at = 0;
        while (at < source.length()) {
            budget.spend();
            at = step(at, source.codePointAt(at));
        }
        endWord();
    }

    /** Reads one character (or mark-up, or entity) and returns where the next begins. */
    private int step(int at, int c) {
        var next = at + Character.charCount(c);
        if (Character.isLetterOrDigit(c)) {
            addLetter(at, next, c);
        } else if (Folding.isSilent(c) || joins(at, next, c)) {
            return next;
        } else if (c == '.' && insideNumber(next)) {
            word.append('.');
        } else if (c == '<' || c == '&') {
            return skipMarkup(at, next, c);
        } else {
            endWord();
            pending = pending.or(breakAt(at, next, c));
        }
        return next;
    }

    private void addLetter(int at, int next, int c) {
        var unitBehindNumber = Character.isLetter(c) && !word.isEmpty() && Character.isDigit(word.charAt(0));
        if (unitBehindNumber) {
            endWord();
        }
        if (word.isEmpty()) {
            wordStart = at;
        }
        Folding.fold(c, word);
        wordEnd = next;
    }

    /** An apostrophe inside a word, or a comma inside 1,000. */
    private boolean joins(int at, int next, int c) {
        if (word.isEmpty() || next >= source.length()) {
            return false;
        }
        if (Folding.isApostrophe(c)) {
            possessive = wordEnd == at
                    && Character.isLetter(word.charAt(0))
                    && isS(next)
                    && !CONTRACTED.contains(word.toString());
            return Character.isLetter(source.charAt(next));
        }
        return c == ','
                && insideNumber(next)
                && next + 3 <= source.length()
                && digitsOnly(next, next + 3)
                && (next + 3 == source.length() || !Character.isDigit(source.charAt(next + 3)));
    }

    private boolean isS(int at) {
        var last = at + 1 >= source.length() || !Character.isLetter(source.charAt(at + 1));
        return last && Character.toLowerCase(source.charAt(at)) == 's';
    }

    private boolean insideNumber(int next) {
        return !word.isEmpty()
                && digitsOnly(wordStart, wordEnd)
                && next < source.length()
                && Character.isDigit(source.charAt(next));
    }

    private boolean digitsOnly(int from, int to) {
        for (var i = from; i < to; i++) {
            if (!Character.isDigit(source.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int skipMarkup(int at, int next, int c) {
        var limit = c == '<' ? LONGEST_TAG : LONGEST_ENTITY;
        var close = source.indexOf(c == '<' ? '>' : ';', next, Math.min(source.length(), at + limit + 1));
        var opens = next < source.length()
                && (c == '&' || Character.isLetter(source.charAt(next)) || source.charAt(next) == '/');
        if (!opens || close < 0) {
            endWord();
            if (c == '&') {
                tokens.add(new Token("and", at, next, pending, Double.NaN));
                pending = Break.NONE;
            }
            return next;
        }
        return afterMarkup(at, close + 1, source.substring(next, close));
    }

    private int afterMarkup(int at, int behind, String markup) {
        if (source.charAt(at) == '&'
                && Set.of("#39", "apos", "rsquo", "#8217", "#x27").contains(markup)) {
            return behind;
        }
        endWord();
        var inline = source.charAt(at) == '&'
                || Set.of("b", "/b", "i", "/i", "em", "/em", "strong", "/strong", "u", "/u")
                        .contains(markup);
        pending = pending.or(inline ? Break.NONE : Break.CLAUSE);
        return behind;
    }

    private Break breakAt(int at, int next, int c) {
        return switch (c) {
            case '.' -> fullStop(at, next);
            case '!', '?', '¿', '¡', '。', '•', '‣', '·', '●' -> Break.SENTENCE;
            case '\n' -> lineEnd(next);
            case ';', ':', '—', '–' -> Break.CLAUSE;
            case ',', '(', ')', '…', '"', '[', ']' -> Break.COMMA;
            case '-', '*' -> dash(at, next);
            default -> Character.getType(c) == Character.OTHER_SYMBOL && c != '°' ? Break.COMMA : Break.NONE;
        };
    }

    private Break fullStop(int at, int next) {
        var ellipsis =
                (next < source.length() && source.charAt(next) == '.') || (at > 0 && source.charAt(at - 1) == '.');
        if (ellipsis) {
            return Break.COMMA;
        }
        var glued = next < source.length()
                && Character.isLetterOrDigit(source.charAt(next))
                && !Character.isUpperCase(source.charAt(next));
        var title = !tokens.isEmpty()
                && wordEnd == at
                && TITLES.contains(tokens.getLast().form())
                && !"no".equals(tokens.getLast().form());
        return glued || title ? Break.NONE : Break.SENTENCE;
    }

    private Break lineEnd(int next) {
        for (var i = next; i < source.length() && Character.isWhitespace(source.charAt(i)); i++) {
            if (source.charAt(i) == '\n') {
                return Break.SENTENCE;
            }
        }
        return Break.CLAUSE;
    }

    /** A dash between spaces parts clauses; at the head of a line it opens a list item; inside a word it is nothing. */
    private Break dash(int at, int next) {
        var spaceBehind = next < source.length() && source.charAt(next) == ' ';
        if (!spaceBehind) {
            return Break.NONE;
        }
        var before = at - 1;
        while (before >= 0 && source.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || source.charAt(before) == '\n' ? Break.SENTENCE : Break.CLAUSE;
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        var form = possessive ? word.substring(0, word.length() - 1) : word.toString();
        possessive = false;
        word.setLength(0);
        if (form.isEmpty()) {
            return;
        }
        if (Character.isDigit(form.charAt(0))) {
            add(form, numberOf(form));
            return;
        }
        var latin = followsLatin() ? Folding.posingAsLatin(form) : form;
        var plain = Folding.withoutDrawl(Folding.withoutLookAlikes(latin));
        if (!FILLERS.contains(plain)) {
            for (var part : spelling.repair(plain.equals("cannot") ? "cant" : plain)) {
                add(part, Double.NaN);
            }
        }
    }

    private boolean followsLatin() {
        return !tokens.isEmpty() && tokens.getLast().form().charAt(0) < 128;
    }

    private void add(String form, double number) {
        if (pending == Break.NONE && !tokens.isEmpty() && joinsLast(form)) {
            return;
        }
        tokens.add(new Token(form, wordStart, wordEnd, pending, number));
        pending = Break.NONE;
    }

    /** "short ness" is one word that was torn apart; "do not" is read as "dont", so that rules need to name one of them. */
    private boolean joinsLast(String form) {
        var last = tokens.getLast();
        var whole = form.equals("not") ? CONTRACTIONS.get(last.form()) : null;
        if (whole == null && spelling.isTorn(last.form(), form)) {
            whole = last.form() + form;
        }
        if (whole == null) {
            return false;
        }
        tokens.set(tokens.size() - 1, new Token(whole, last.start(), wordEnd, last.before(), Double.NaN));
        return true;
    }

    private static double numberOf(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}

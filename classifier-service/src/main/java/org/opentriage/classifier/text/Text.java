package org.opentriage.classifier.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.MessageField;

/** One part of a message as words; every word knows its place in the original. Never prints the text. */
public final class Text {

    static final int STEM = 3;

    private final MessageField field;
    private final String original;
    private final Token[] tokens;
    private final @Nullable String[] stems;
    private final Budget budget;
    private final int[] sentences;
    private final int[] starts;

    Text(MessageField field, String original, List<Token> tokens, Budget budget) {
        this.field = field;
        this.original = original;
        this.tokens = tokens.toArray(Token[]::new);
        this.stems = new String[tokens.size()];
        this.budget = budget;
        this.sentences = new int[tokens.size()];
        this.starts = new int[tokens.size() + 1];
        var sentence = 0;
        for (var i = 0; i < this.tokens.length; i++) {
            if (i > 0 && this.tokens[i].before() == Break.SENTENCE) {
                starts[++sentence] = i;
            }
            sentences[i] = sentence;
        }
        if (this.tokens.length > 0) {
            starts[sentence + 1] = this.tokens.length;
        }
    }

    /** Reads any string, however odd; costs time in proportion to its length. */
    public static Text of(MessageField field, String original) {
        return of(field, original, Budget.unlimited());
    }

    /** @throws Budget.Spent here, or later from whoever looks at the words, when the budget does not last */
    public static Text of(MessageField field, String original, Budget budget) {
        return Tokenizer.read(field, original, Spelling.shipped(), budget);
    }

    /** Reads the words of a pattern as they would be read in a message, but without repairing their spelling. */
    public static List<String> plainForms(String words) {
        return Arrays.stream(Tokenizer.read(MessageField.BODY, words, Spelling.none(), Budget.unlimited()).tokens)
                .map(Token::form)
                .toList();
    }

    public MessageField field() {
        return field;
    }

    public int size() {
        return tokens.length;
    }

    public Token token(int index) {
        return tokens[index];
    }

    /** The word; looking at it is paid for. */
    public String form(int index) {
        budget.spend();
        return tokens[index].form();
    }

    /** Red flag words that the word as written may have been meant to be, one letter wrong or two swapped; usually none. */
    public List<String> others(int index) {
        budget.spend();
        var form = tokens[index].form();
        var written = slice(index, index + 1).toLowerCase(Locale.ROOT);
        return Spelling.shipped().others(written).stream()
                .filter(other -> !other.equals(form))
                .toList();
    }

    /** The first letters of the word, {@value #STEM} of them; empty for shorter words. */
    String stem(int index) {
        var known = stems[index];
        if (known == null) {
            var form = tokens[index].form();
            known = form.length() < STEM ? "" : form.substring(0, STEM);
            stems[index] = known;
        }
        return known;
    }

    /** What every walk over this text has to pay from. */
    public Budget budget() {
        return budget;
    }

    public boolean sameSentence(int one, int other) {
        return sentences[one] == sentences[other];
    }

    /** The strongest break before any word of {@code from} (exclusive) to {@code to} (inclusive). */
    public Break strongestBreak(int from, int to) {
        var strongest = Break.NONE;
        for (var i = from + 1; i <= to; i++) {
            strongest = strongest.or(tokens[i].before());
        }
        return strongest;
    }

    /** Index of the first word of the sentence that the word stands in. */
    public int sentenceStart(int index) {
        return starts[sentences[index]];
    }

    /** Index after the last word of the sentence that the word stands in. */
    public int sentenceEnd(int index) {
        return starts[sentences[index] + 1];
    }

    /** The original characters of the words {@code from} (inclusive) to {@code to} (exclusive). */
    public String slice(int from, int to) {
        return original.substring(tokens[from].start(), tokens[to - 1].end());
    }

    @Override
    public String toString() {
        return "Text[" + field + ", " + tokens.length + " words]";
    }
}

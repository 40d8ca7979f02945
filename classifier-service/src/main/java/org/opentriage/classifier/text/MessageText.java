package org.opentriage.classifier.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.MessageField;

/**
 * A whole message as words.
 *
 * @param below the part of the body that is not the patient's new text: an answered message, standing sentences of a clinic
 * @param language ISO 639-1 code as far as it can be told
 * @param wholeThread whether the quoted history counts like new text, because the new text only points back at it
 * @param legible whether there is any word in letters that rules are written in, and little beside it that is no text
 */
public record MessageText(
        Text subject,
        Text body,
        Text below,
        Text quoted,
        @Nullable String language,
        boolean wholeThread,
        boolean legible) {

    private static final Set<String> READABLE = Set.of("en", "es");
    private static final int TOO_FEW_TO_STAND_ALONE = 3;
    /** One odd character in so many is too many. */
    private static final int MOST_ODD = 20;

    private static final char REPLACEMENT = '\uFFFD';
    private static final Phrases<Boolean> POINTS_BACK = pointsBack();

    /** Reads all three parts with no limit. */
    public static MessageText of(
            @Nullable String subject, String body, @Nullable String quoted, @Nullable String told) {
        return of(subject, body, quoted, told, Budget.unlimited());
    }

    /**
     * Reads all three parts; absent parts read as empty.
     *
     * @param told language as told by the sender's system: believed where the text itself does not tell
     */
    public static MessageText of(
            @Nullable String subject, String body, @Nullable String quoted, @Nullable String told, Budget budget) {
        var parts = Quotation.of(body);
        var newText = Text.of(MessageField.BODY, parts.fresh(), budget);
        var below = Text.of(MessageField.BODY, parts.old().isBlank() ? "" : parts.old(), budget);
        var subjectText = Text.of(MessageField.SUBJECT, subject == null ? "" : subject, budget);
        var history = Text.of(MessageField.QUOTED, quoted == null ? "" : quoted, budget);
        var wholeThread = (history.size() > 0 || below.size() > 0)
                && (newText.size() <= TOO_FEW_TO_STAND_ALONE || pointsBack(newText));
        var legible = !isGarbled(body)
                && Stream.of(subjectText, newText, below, history).anyMatch(MessageText::holdsLatinWord);
        var seen = Languages.of(newText.size() > 0 ? newText : subjectText);
        return new MessageText(subjectText, newText, below, history, seen == null ? told : seen, wholeThread, legible);
    }

    /** The parts that count in full, in reading order. */
    public List<Text> current() {
        return wholeThread ? List.of(subject, body, below, quoted) : List.of(subject, body);
    }

    /** All parts. */
    public List<Text> all() {
        return List.of(subject, body, below, quoted);
    }

    public boolean isEmpty() {
        return subject.size() == 0 && body.size() == 0 && below.size() == 0 && quoted.size() == 0;
    }

    private static boolean holdsLatinWord(Text text) {
        for (var i = 0; i < text.size(); i++) {
            var first = text.form(i).charAt(0);
            if (first >= 'a' && first <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static boolean isGarbled(String text) {
        var odd = text.codePoints().filter(MessageText::isNoText).count();
        return odd * MOST_ODD > text.length();
    }

    private static boolean isNoText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !Character.isWhitespace(c);
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> c == REPLACEMENT;
        };
    }

    /** Whether rules are written for the language; an unknown one is taken for English. */
    public boolean isReadable() {
        return language == null || READABLE.contains(language);
    }

    private static boolean pointsBack(Text text) {
        var found = new boolean[1];
        for (var i = 0; i < text.size() && !found[0]; i++) {
            POINTS_BACK.findAt(text, i, (_, _) -> found[0] = true);
        }
        return found[0];
    }

    private static Phrases<Boolean> pointsBack() {
        var phrases = new Phrases<Boolean>();
        for (var phrase : WordList.read(MessageText.class, "points-back.txt").getOrDefault("phrase", List.of())) {
            phrases.add(List.of(phrase.split(" ")), true);
        }
        return phrases;
    }
}

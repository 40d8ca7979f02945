package org.opentriage.classifier.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.text.Text;

/** A row of elements that begins with words or a number; tried only where its first element stands. */
record Pattern(List<Element> elements) {

    /** Words that turn the sentence: no gap reaches over them. */
    private static final Set<String> TURNS = Set.of("but", "however", "although", "though", "except", "pero");

    sealed interface Element {}

    /** One of the phrases of a concept. */
    record Words(int concept) implements Element {}

    /** A number from {@code least} to {@code most}. */
    record Range(double least, double most) implements Element {}

    /** Up to {@code most} words of any kind, in the same sentence. */
    record Gap(int most) implements Element {}

    /** @param gaps bit n is set when word {@code from + n} was skipped */
    record Span(int from, int to, long gaps) {}

    /** The concepts without which it can not match. */
    int[] needed() {
        return elements.stream()
                .filter(Words.class::isInstance)
                .mapToInt(element -> ((Words) element).concept)
                .distinct()
                .toArray();
    }

    /** The nearest match that begins at the word {@code at}, or null. */
    @Nullable
    Span matchAt(Text text, Spots spots, int at) {
        return match(text, spots, new Place(0, at, at, 0));
    }

    private record Place(int element, int first, int at, long gaps) {

        Place after(int next) {
            return new Place(element + 1, first, next, gaps);
        }

        Place skipping(int words) {
            var mask = gaps;
            for (var i = 0; i < words && at + i - first < Long.SIZE; i++) {
                mask |= 1L << (at + i - first);
            }
            return new Place(element + 1, first, at + words, mask);
        }
    }

    private @Nullable Span match(Text text, Spots spots, Place place) {
        if (place.element == elements.size()) {
            return new Span(place.first, place.at, place.gaps);
        }
        if (place.at >= text.size() || !text.sameSentence(place.first, place.at)) {
            return null;
        }
        return switch (elements.get(place.element)) {
            case Words words -> matchWords(text, spots, place, words);
            case Range range -> matchRange(text, spots, place, range);
            case Gap gap -> matchGap(text, spots, place, gap);
        };
    }

    private @Nullable Span matchWords(Text text, Spots spots, Place place, Words words) {
        if (!spots.mayHold(place.at, words.concept)) {
            return null;
        }
        for (var i = spots.first(place.at); i < spots.first(place.at + 1); i++) {
            if (spots.concept(i) == words.concept) {
                var span = match(text, spots, place.after(spots.end(i)));
                if (span != null) {
                    return span;
                }
            }
        }
        return null;
    }

    private @Nullable Span matchRange(Text text, Spots spots, Place place, Range range) {
        var number = text.token(place.at).number();
        return number >= range.least && number <= range.most ? match(text, spots, place.after(place.at + 1)) : null;
    }

    private @Nullable Span matchGap(Text text, Spots spots, Place place, Gap gap) {
        for (var skip = 0; skip <= gap.most; skip++) {
            if (skip > 0 && stops(text, place, place.at + skip - 1)) {
                return null;
            }
            var span = match(text, spots, place.skipping(skip));
            if (span != null) {
                return span;
            }
        }
        return null;
    }

    private static boolean stops(Text text, Place place, int word) {
        return word >= text.size() || !text.sameSentence(place.first, word) || TURNS.contains(text.form(word));
    }
}

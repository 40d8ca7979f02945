package org.opentriage.classifier.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.text.Text;

/** A row of elements that begins with words or a number; tried only where its first element stands. */
record Pattern(List<Element> elements) {

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
        return new Attempt(this, text, spots, at).match(0, at, 0);
    }

    /** One try of a pattern at one place. */
    private record Attempt(Pattern pattern, Text text, Spots spots, int first) {

        @Nullable
        Span match(int element, int at, long gaps) {
            text.budget().spend();
            if (element == pattern.elements.size()) {
                return new Span(first, at, gaps);
            }
            if (at >= text.size() || !text.sameSentence(first, at)) {
                return null;
            }
            return switch (pattern.elements.get(element)) {
                case Words words -> words(words.concept, element, at, gaps);
                case Range range -> {
                    var number = text.token(at).number();
                    yield number >= range.least && number <= range.most ? match(element + 1, at + 1, gaps) : null;
                }
                case Gap gap -> gap(gap.most, element, at, gaps);
            };
        }

        private @Nullable Span words(int concept, int element, int at, long gaps) {
            if (!spots.mayHold(at, concept)) {
                return null;
            }
            for (var i = spots.first(at); i < spots.first(at + 1); i++) {
                if (spots.concept(i) == concept) {
                    var span = match(element + 1, spots.end(i), gaps);
                    if (span != null) {
                        return span;
                    }
                }
            }
            return null;
        }

        private @Nullable Span gap(int most, int element, int at, long gaps) {
            var skipped = gaps;
            for (var next = at; ; next++) {
                var span = match(element + 1, next, skipped);
                if (span != null || next - at == most || next >= text.size()) {
                    return span;
                }
                if (!text.sameSentence(first, next) || spots.turns(next)) {
                    return null;
                }
                skipped |= next - first < Long.SIZE ? 1L << (next - first) : 0;
            }
        }
    }
}

package org.opentriage.classifier.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.opinion.Corpus.Line;
import org.opentriage.classifier.opinion.Corpus.Split;
import org.opentriage.model.message.Category;

/** The corpus keeps to its guide. */
class CorpusTests {

    private static final List<Line> LINES = Corpus.lines();
    private static final Set<String> SCORES = Set.of("5", "4", "3", "2", "1", "R", "<5");
    private static final Set<String> CATEGORIES =
            EnumSet.allOf(Category.class).stream().map(Category::name).collect(Collectors.toSet());
    private static final int FEWEST = 4000;
    /** Words in a row by which one writer would be recognized in another's line. */
    private static final int TEMPLATE = 8;

    @Test
    void itIsLargeAndEachLineHasAnIdAScoreAndACategory() {
        assertThat(LINES).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(LINES).extracting(Line::id).doesNotHaveDuplicates();
        assertThat(LINES).extracting(Line::text).doesNotHaveDuplicates();
        assertThat(LINES).allSatisfy(line -> {
            assertThat(SCORES).contains(line.score());
            assertThat(line.text()).isNotBlank();
            if (!line.category().equals("-")) {
                assertThat(CATEGORIES).contains(line.category());
            }
        });
    }

    @Test
    void everyCategoryAndEveryScoreIsThere() {
        assertThat(LINES.stream()
                        .filter(line -> !line.category().equals("-"))
                        .map(line -> Category.valueOf(line.category()))
                        .collect(Collectors.toSet()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Category.UNKNOWN)));
        assertThat(LINES.stream().map(Line::score).collect(Collectors.toSet())).isEqualTo(SCORES);
    }

    @Test
    void nothingThatMeasuresIsSaidTheSameWayByWhatTeaches() {
        var taught = phrases(Split.TRAIN);
        taught.addAll(phrases(Split.DEV));
        var measured = phrases(Split.TEST);
        measured.retainAll(taught);
        assertThat(measured).isEmpty();
    }

    @Test
    void theSecondLabellerReadEveryLineOfTheGuidesWritersAndMostlyAgrees() {
        var second = Corpus.secondLabels();
        var read = LINES.stream()
                .filter(line -> !Set.of("w00", "w09").contains(line.writer()))
                .toList();
        assertThat(second.keySet())
                .containsExactlyInAnyOrderElementsOf(read.stream().map(Line::id).toList());
        var alike = read.stream()
                .filter(line -> line.isEmergency() == "5".equals(second.get(line.id())))
                .count();
        assertThat((double) alike / read.size()).isGreaterThan(0.9);
    }

    private static Set<String> phrases(Split split) {
        var phrases = new HashSet<String>();
        for (var line : LINES) {
            if (line.split() == split) {
                var words = List.of(line.text().toLowerCase(Locale.ROOT).split("[^\\w']+"));
                for (var i = 0; i + TEMPLATE <= words.size(); i++) {
                    phrases.add(String.join(" ", words.subList(i, i + TEMPLATE)));
                }
            }
        }
        return phrases;
    }
}

package org.opentriage.classifier.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.MessageField;
import org.opentriage.model.message.RuleSet;

/** The pattern language, one line each. */
class PatternTests {

    private static final Map<String, List<String>> WORDS =
            Map.of("chest", List.of("chest", "rib cage"), "bad", List.of("tight*", "heavy"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            chest pain         ; I have chest pain now         ; chest pain
            chest pain         ; chest. Pain                   ;
            bleed*             ; it is bleeding                ; bleeding
            (a|b c) d          ; x b c d                       ; b c d
            very? bad          ; very bad                      ; very bad
            very? bad          ; so bad                        ; bad
            @chest ~3 @bad     ; my rib cage feels so tight    ; rib cage feels so tight
            @chest ~3 @bad     ; a heavy feeling on chest      ; heavy feeling on chest
            @chest ~1 @bad     ; chest is not so tight         ;
            @chest ~3 @bad     ; chest but tight               ;
            fever .. #103-109  ; fever is now 104.2            ; fever is now 104.2
            fever .. #103-109  ; fever is now 101              ;
            #1-3 weeks         ; two weeks                     ; two weeks
            """)
    void aPatternFindsItsNearestPlace(String pattern, String text, @Nullable String found) {
        assertThat(find(pattern, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(open",
                "@unknown",
                "a ..",
                "~3",
                "ab*",
                "a ?",
                "a (|b)",
                "a ..99 b ..99 c ..99 d",
                "a #x b",
                "a? b? c? d? e? f? g? h?"
            })
    void aWrongPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> find(pattern, "text")).isInstanceOfAny(IllegalArgumentException.class);
    }

    private static @Nullable String find(String pattern, String text) {
        var concepts = new Concepts(WORDS);
        var book = new RuleBook(RuleSet.CLINICAL, "test", concepts);
        var none = List.<String>of();
        var spec = new RuleFile.RuleSpec(
                "r",
                5,
                0,
                false,
                null,
                none,
                null,
                "why",
                List.of(pattern),
                none,
                none,
                none,
                none,
                none,
                false,
                null,
                false,
                none,
                none);
        book.add(Rule.of(new RuleFile("g", null, null, null, Map.of(), Map.of(), List.of()), spec), spec);
        var words = Text.of(MessageField.BODY, text);
        return book.read(words).matches().stream()
                .findFirst()
                .map(match -> words.slice(match.from(), match.to()))
                .orElse(null);
    }
}

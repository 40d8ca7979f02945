package org.opentriage.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentriage.model.message.MessageField;

/** Words as rules see them, with their places in the original. */
class TextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I can’t BREATHE           | i cant breathe
            cheast pian               | chest pain
            chestpain                 | chest pain
            bebé no respira           | bebe no respira
            self-harm                 | self harm
            103.5F                    | 103.5 f
            180/120                   | 180 120
            sooo dizzyyy              | so dizzy
            um my uh chest            | my chest
            toddler's ribs            | toddler ribs
            it's bad                  | its bad
            breathng                  | breathing
            breqthing                 | breathing
            seiqure                   | seizure
            short ness of breath      | shortness of breath
            bloodpressure             | blood pressure
            I can not breathe         | i cant breathe
            it does not stop          | it doesnt stop
            cannot                    | cant
            a<br>b                    | a b
            can&#39;t                 | cant
            """)
    void formsArePlain(String text, String forms) {
        assertThat(forms(Text.of(MessageField.BODY, text))).isEqualTo(List.of(forms.split(" ")));
    }

    @Test
    void everyWordKnowsItsPlaceInTheOriginal() {
        var original = "Hi — my ch\u200bEst, it’s “bad” 😟 103.5F";
        var text = Text.of(MessageField.BODY, original);
        assertThat(IntStream.range(0, text.size()).mapToObj(i -> text.slice(i, i + 1)))
                .containsExactly("Hi", "my", "ch\u200bEst", "it’s", "bad", "103.5", "F");
    }

    @Test
    void sentencesEndAtFullStopsAndEmptyLinesButNotAfterTitles() {
        var text = Text.of(MessageField.BODY, "I saw Dr. Lee. It hurts\n\nThanks");
        assertThat(text.sameSentence(0, 3)).isTrue();
        assertThat(text.sameSentence(3, 4)).isFalse();
        assertThat(text.sameSentence(5, 6)).isFalse();
    }

    @Test
    void realWordsAreNotRepaired() {
        assertThat(forms(Text.of(MessageField.BODY, "threat number pleasure dropping")))
                .containsExactly("threat", "number", "pleasure", "dropping");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I need to see the doctor today because of my knee     | en
            necesito una cita con el doctor por favor             | es
            j'ai mal à la tête depuis hier et je ne dors pas      | fr
            ich habe seit gestern schmerzen und bitte um hilfe    | de
            Мне нужна помощь                                      | ru
            من فضلك ساعدني                                        | ar
            """)
    void theLanguageIsTold(String text, String language) {
        assertThat(MessageText.of(null, text, null, null).language()).isEqualTo(language);
    }

    private static List<String> forms(Text text) {
        return IntStream.range(0, text.size()).mapToObj(text::form).toList();
    }
}

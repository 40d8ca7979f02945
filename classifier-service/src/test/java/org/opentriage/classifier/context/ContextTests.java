package org.opentriage.classifier.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentriage.classifier.text.Text;
import org.opentriage.model.message.MessageField;

/** What small words do to "chest pain". */
class ContextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I have chest pain                                                  |
            No chest pain                                                      | NEGATED
            I don't have any chest pain                                        | NEGATED
            no fever, cough or chest pain                                      | NEGATED
            denies fever, cough, and chest pain                                | NEGATED
            I have never had chest pain                                        | NEGATED
            without chest pain                                                 | NEGATED
            no tengo chest pain                                                | NEGATED
            No, chest pain is back                                             |
            no relief from chest pain                                          |
            not sure if it is chest pain                                       |
            not only chest pain but fever                                      |
            I have never had chest pain like this                              |
            no fever but chest pain                                            |
            no fever I have chest pain                                         |
            no fever, chest pain since Monday                                  |
            my inhaler is not helping chest pain                               |
            I don't know why I have chest pain                                 |
            chest pain not going away                                          |
            I have no insurance and chest pain                                 |
            chest pain 10 years ago                                            | HISTORICAL
            I had chest pain as a kid                                          | HISTORICAL
            history of chest pain                                              | HISTORICAL
            chest pain years ago and now it is back                            |
            chest pain last night                                              |
            what are the signs of chest pain                                   | HYPOTHETICAL
            what should I do if I get chest pain                               | HYPOTHETICAL
            Is chest pain a side effect of this                                | HYPOTHETICAL
            is my chest pain a side effect of this                             |
            my uncle died of chest pain                                        | FAMILY_HISTORY
            my uncle has chest pain                                            |
            some chest pain lately                                             | ONGOING
            chest pain on and off for months                                   | ONGOING
            chest pain lately and it is getting worse                          |
            severe chest pain lately                                           |
            chest pain. I have been busy lately                                |
            no helmet, has chest pain                                          |
            it is not getting better, chest pain                               |
            I do not have chest pain                                           | NEGATED
            I was seen last month for chest pain, everything came back normal  | HISTORICAL
            my dad had chest pain this morning                                 |
            """)
    void aCueReachesAsFarAsAReaderWouldSay(String text, Doubt.@Nullable Kind expected) {
        var words = Text.of(MessageField.BODY, text);
        var at = 0;
        while (!words.form(at).equals("chest")) {
            at++;
        }
        var doubt = Context.of(words).doubt(at, at + 2, _ -> false);
        assertThat(doubt.map(Doubt::kind).orElse(null)).isEqualTo(expected);
    }
}

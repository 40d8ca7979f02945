package org.opentriage.routing.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void aMessageIsKeptByItsWordsInLowerCaseAndWithoutAccents() {
        assertThat(SearchWords.vector("José García: \"dolor\" -- 101.5°F, dolor"))
                .isEqualTo("'jose' 'garcia' 'dolor' '101' '5' 'f'");
    }

    @Test
    void eachWordOfASearchIsTheStartOfAWord() {
        assertThat(SearchWords.query("Garcí ref")).isEqualTo("'garci':* & 'ref':*");
    }

    @Test
    void aSearchForMoreThanOneFindsOneToo() {
        assertThat(SearchWords.query("refills pass as 2s")).isEqualTo("'refill':* & 'pass':* & 'as':* & '2s':*");
    }

    @Test
    void nothingOfWhatIsTypedReachesTheQueryLanguage() {
        assertThat(SearchWords.query("a' | !b:* <-> \\' (\0")).isEqualTo("'a':* & 'b':*");
        assertThat(SearchWords.query(" ?! ")).isEmpty();
    }
}

package org.opentriage.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the patient wrote now, and what only stands below it. */
class QuotationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!\n\nOn Mon, Nov 16, 2026 at 9:02 AM Front Desk <desk@demo.example> wrote:\ncall us for chest pain",
                "Thanks!\n\n-----Original Message-----\ncall us for chest pain",
                "Thanks!\n\nFrom: Front Desk\nSent: Monday\nTo: me\nSubject: visit\ncall us for chest pain",
                "Thanks!\n> call us for chest pain",
                "Thanks!\n________________________________\ncall us for chest pain",
                "Thanks!\nIf this is an emergency, such as chest pain, call 911."
            })
    void historyAndStandingSentencesAreNotNewText(String body) {
        var parts = Quotation.of(body);
        assertThat(parts.fresh()).contains("Thanks!").doesNotContain("chest pain");
        assertThat(parts.old()).contains("chest pain").doesNotContain("Thanks");
        assertThat(parts.fresh()).hasSameSizeAs(body);
        assertThat(parts.old().indexOf("chest pain")).isEqualTo(body.indexOf("chest pain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday my doctor wrote: come back if chest pain",
                "I have chest pain. If you don't answer I will call 911",
                "from: the front desk I heard nothing and have chest pain",
                "my chest pain is > 8"
            })
    void whatOnlyLooksLikeHistoryIsNewText(String body) {
        assertThat(Quotation.of(body).fresh()).contains("chest pain");
    }

    @Test
    void answersBetweenQuotedLinesAreNewText() {
        var parts = Quotation.of("> any chest pain?\nyes since noon\n> fever?\nno");
        assertThat(parts.fresh()).contains("yes since noon").doesNotContain("chest pain");
    }
}

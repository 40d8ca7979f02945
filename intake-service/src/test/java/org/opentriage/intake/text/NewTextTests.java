package org.opentriage.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewTextTests {

    @Test
    void textWithoutQuotesIsAllNew() {
        assertThat(NewText.of("One\n\nTwo")).isEqualTo(new NewText("One\n\nTwo", null));
    }

    @Test
    void historyBelowAnAttributionIsQuotedEvenWhenTheAttributionIsWrapped() {
        var text = NewText.of(
                "Chest hurts\n\nOn Thu, Nov 19, 2026 at 9:00 AM Front Desk\n<frontdesk@demo.example> wrote:\n> Call us\n> if it hurts");
        assertThat(text.body()).isEqualTo("Chest hurts");
        assertThat(text.quoted()).contains("wrote:").contains("> if it hurts");
    }

    @Test
    void answerBelowTheQuoteIsNew() {
        var text = NewText.of("On 11/19/2026 Ann wrote:\n> old\n\nNew below");
        assertThat(text.body()).isEqualTo("New below");
    }

    @Test
    void outlookHeaderBlockStartsHistory() {
        var text = NewText.of("Yes please\n\nFrom: Front Desk\nSent: Thursday\nTo: Ann\nSubject: Refill\n\nOld text");
        assertThat(text.body()).isEqualTo("Yes please");
        assertThat(text.quoted()).contains("Old text");
    }

    @Test
    void signatureIsKeptApart() {
        var text = NewText.of("Refill please\n-- \nAnn Chu\nSent from my iPhone");
        assertThat(text.body()).isEqualTo("Refill please");
        assertThat(text.quoted()).contains("Ann Chu");
    }

    @Test
    void aSentenceThatLooksLikeAnAttributionStaysNew() {
        var text = NewText.of("On Monday my doctor wrote: take two\nFrom: now on I feel dizzy");
        assertThat(text.quoted()).isNull();
    }

    @Test
    void whenNothingNewIsLeftEverythingIsNew() {
        var forward = "---------- Forwarded message ---------\nFrom: Ann\n\nMy chest hurts";
        assertThat(NewText.of(forward)).isEqualTo(new NewText(forward, null));
    }

    @Test
    void hugeTextTakesNoTime() {
        var line = "On " + "1 ".repeat(200) + "\n";
        assertThat(NewText.of(line.repeat(5000)).body()).isNotEmpty();
    }
}

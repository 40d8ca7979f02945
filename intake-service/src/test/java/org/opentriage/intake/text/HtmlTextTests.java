package org.opentriage.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTests {

    @Test
    void wordsStayAndMarkupGoes() {
        var html = "<html><head><title>t</title><style>p{}</style></head><body><p>Hello&nbsp;there,<br>I   need</p>"
                + "<script>alert(1)</script><ul><li>one</li><li>two</li></ul><img src='http://x'></body></html>";
        assertThat(HtmlText.of(html)).isEqualTo("Hello there,\nI need\none\ntwo");
    }

    @Test
    void quotedBlocksKeepTheirMark() {
        assertThat(HtmlText.of("<div>New</div><blockquote>old<br>older</blockquote>"))
                .isEqualTo("New\n> old\n> older");
    }

    @Test
    void deepNestingIsNoProblem() {
        assertThat(HtmlText.of("<div>".repeat(50_000) + "deep")).isEqualTo("deep");
    }
}

package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** The database goes away under a person's hands. */
class WhatIsAwayIsSaidIT {

    private static final double A_WHILE = 90_000;

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void theScreenStaysSaysThatItIsOldKeepsWhatWasTypedAndCatchesUp() {
        var ticketId = arrivals.bill(Arrivals.nobodyYet("Walter Away"));
        try (var desk = Desk.wide().logIn(suite, "billing")) {
            desk.page().navigate(suite.stack().routing() + "/tickets/" + ticketId);
            desk.button("Record answer").click();
            desk.dialog().getByLabel("Note").fill("Called back");
            suite.stack().kill9("postgres");
            try {
                desk.dialogButton("Record answer").click();
                assertThat(desk.page().getByText("What you wrote is kept.")).isVisible(patiently());
                assertThat(desk.page().getByText("The server cannot answer just now."))
                        .isVisible(patiently());
                assertThat(desk.badge())
                        .hasText("Reconnecting", new LocatorAssertions.HasTextOptions().setTimeout(A_WHILE));
                assertThat(desk.row(ticketId)).isVisible();
                desk.shot("database-away");
            } finally {
                suite.stack().restart("postgres");
                suite.awaitReady();
            }
            assertThat(desk.badge()).hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(A_WHILE));
            desk.button("Record answer").click();
            assertThat(desk.dialog().getByLabel("Note")).hasValue("Called back");
            desk.dialogButton("Record answer").click();
            assertThat(desk.page().getByText("Called back")).isVisible();
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_WHILE);
    }
}

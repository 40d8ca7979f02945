package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A session ends in the middle of a sentence. */
class SessionEndsIT {

    private static final String NOTE = "She has paid it already, see the note of the bank";

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void thePatientLeavesTheScreenAndTheTextComesBackWithThePerson() {
        var name = Arrivals.nobodyYet("Emma End");
        var ticketId = arrivals.bill(name);
        try (var desk = Desk.wide().logIn(suite, "billing")) {
            var page = desk.page();
            page.navigate(suite.stack().routing() + "/tickets/" + ticketId);
            desk.button("Record answer").click();
            desk.dialog().getByLabel("Note").fill(NOTE);
            desk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("opentriage"));
            desk.dialogButton("Record answer").click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your session has ended")))
                    .isVisible();
            assertThat(page.content()).doesNotContain(name, NOTE);
            desk.shot("session-ended");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                    .click();
            assertThat(desk.dialog().getByLabel("Note")).hasValue(NOTE);
            desk.dialogButton("Record answer").click();
            assertThat(desk.dialog()).hasCount(0);
            assertThat(page.getByText(NOTE)).isVisible();
        }
    }
}

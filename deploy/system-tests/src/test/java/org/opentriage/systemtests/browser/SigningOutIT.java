package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** Whoever leaves the desk leaves nothing behind. */
class SigningOutIT {

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void signingOutEndsTheSessionHereAndAtTheIdentityProviderAndNoWayBackShowsAPatient() {
        var name = Arrivals.nobodyYet("Bettina Back");
        var ticketId = arrivals.bill(name);
        try (var desk = Desk.wide().logIn(suite, "billing")) {
            var page = desk.page();
            page.navigate(suite.stack().routing() + "/?view=open");
            page.navigate(suite.stack().routing() + "/tickets/" + ticketId);
            assertThat(heading(page, name)).isVisible();
            var tab = desk.anotherTab();
            tab.navigate(suite.stack().routing() + "/tickets/" + ticketId);
            assertThat(heading(tab, name)).isVisible();

            page.locator("[aria-label$='account and settings']").click();
            desk.button("Sign out").click();
            assertThat(heading(page, "Sign in to the desk")).isVisible();
            assertThat(heading(tab, "Your session has ended")).isVisible();
            assertThat(tab.content()).doesNotContain(name);

            for (int back = 0; back < 3; back++) {
                goBack(page);
                assertThat(heading(page, "Sign in to the desk")).isVisible();
                assertThat(page.content()).doesNotContain(name);
            }
            page.locator("a[href*='/oauth2/authorization/']").click();
            assertThat(page.locator("#username")).isVisible();
        }
    }

    private static void goBack(Page page) {
        try {
            page.goBack(new Page.GoBackOptions().setTimeout(3_000));
        } catch (PlaywrightException e) {
            // A page out of the browser's memory loads nothing, so there is nothing to wait for.
            page.waitForTimeout(200);
        }
    }

    private static com.microsoft.playwright.Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }
}

package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A score 5 comes in while people look at something else. */
class EmergencyIsAnnouncedIT {

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void itIsAnnouncedWhateverIsShownAndUntilSomebodyTakesItUp() {
        try (var desk = Desk.wide().logIn(suite, "scheduler")) {
            for (var place : new String[] {"/?view=done", "/?view=mine&category=REFERRAL", "/escalations"}) {
                desk.page().navigate(suite.stack().routing() + place);
                assertThat(desk.badge()).hasText("Live");
                var ticketId = arrivals.emergency(Arrivals.nobodyYet("Anton Announced"));
                var card = desk.page()
                        .getByRole(AriaRole.ALERT)
                        .locator("div")
                        .filter(new Locator.FilterOptions()
                                .setHas(desk.page().locator("a[href='/tickets/" + ticketId + "']")))
                        .first();
                assertThat(card).containsText("New score 5");
                desk.shot("announced");
                suite.staff().act(ticketId, "claim", java.util.Map.of("version", 1));
                assertThat(card).hasCount(0);
            }
        }
    }
}

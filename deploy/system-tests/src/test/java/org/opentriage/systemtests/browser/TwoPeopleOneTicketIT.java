package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** Two people look at one ticket, and one of them is faster. */
class TwoPeopleOneTicketIT {

    /** A second is what people get; the rest is for a machine that runs everything at once. */
    private static final LocatorAssertions.ContainsTextOptions AT_ONCE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(2_000);

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void whatOneDoesTheOtherSeesAtOnce() {
        var ticketId = arrivals.bill(Arrivals.nobodyYet("Tina Two"));
        try (var coordinator = Desk.wide().logIn(suite, "coordinator");
                var lead = Desk.dark().logIn(suite, "lead")) {
            open(coordinator, ticketId);
            open(lead, ticketId);
            lead.button("Claim").click();
            assertThat(lead.button("Claim")).hasCount(0);
            assertThat(coordinator.facts()).containsText("Lena Hoffman", AT_ONCE);
            assertThat(coordinator.facts()).containsText("Claimed");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void aFormOverATicketThatChangesSaysSoAndKeepsItsText() {
        var ticketId = arrivals.bill(Arrivals.nobodyYet("Fiona Form"));
        try (var desk = Desk.wide().logIn(suite, "coordinator")) {
            open(desk, ticketId);
            desk.button("Record answer").click();
            note(desk).fill("Explained the second statement");
            act(ticketId, "transfer", Map.of("team", "review", "reason", "OTHER"));
            assertThat(desk.dialog()).containsText("changed while you were writing");
            assertThat(desk.dialog()).containsText("Review");
            desk.shot("form-over-a-changed-ticket");
            act(ticketId, "resolve", Map.of("outcome", "DONE"));
            assertThat(desk.dialog()).containsText("This ticket is resolved");
            assertThat(desk.dialogButton("Record answer")).isDisabled();
            assertThat(note(desk)).hasValue("Explained the second statement");
        }
    }

    @Test
    void whoActsOnWhatIsNotThereAnyMoreIsToldTheDifferenceAndKeepsTheText() {
        var ticketId = arrivals.bill(Arrivals.nobodyYet("Sophie Stale"));
        try (var desk = Desk.wide().logIn(suite, "coordinator")) {
            desk.page().route("**/api/v1/stream", Route::abort);
            open(desk, ticketId);
            assertThat(desk.badge()).containsText("Reconnecting");
            act(ticketId, "transfer", Map.of("team", "review", "reason", "OTHER"));
            desk.button("Resolve").first().click();
            note(desk).fill("Paid back the second charge");
            desk.dialogButton("Resolve").click();
            var told =
                    desk.page().getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("not saved"));
            assertThat(told).containsText("Your resolution was not saved");
            assertThat(told).containsText("Billing & Authorization");
            assertThat(told).containsText("Review");
            assertThat(told).containsText("Last change: transferred by");
            desk.shot("conflict");
            desk.button("Resolve").first().click();
            assertThat(note(desk)).hasValue("Paid back the second charge");
            desk.dialogButton("Resolve").click();
            assertThat(desk.button("Reopen")).isVisible();
        }
    }

    private void open(Desk desk, String ticketId) {
        desk.page().navigate(suite.stack().routing() + "/tickets/" + ticketId);
        assertThat(desk.page().locator("article").first()).isVisible();
    }

    private void act(String ticketId, String verb, Map<String, Object> how) {
        var body = new java.util.HashMap<>(how);
        body.put("version", suite.staff().ticket(ticketId).path("version").asLong());
        assertThat(suite.staff().act(ticketId, verb, body).status()).isEqualTo(200);
    }

    private static Locator note(Desk desk) {
        return desk.dialog().getByLabel("Note");
    }
}

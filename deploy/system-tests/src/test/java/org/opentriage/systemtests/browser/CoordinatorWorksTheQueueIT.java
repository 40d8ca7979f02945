package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A coordinator has the queue open while messages come in. */
class CoordinatorWorksTheQueueIT {

    private final Suite suite = Suite.running();

    @Test
    void aNewMessageShowsByItselfAndIsWorkedToItsEndAndBack() {
        try (var desk = Desk.wide().logIn(suite, "coordinator")) {
            desk.page().navigate(suite.stack().routing() + "/?view=open");
            assertThat(desk.page()
                            .getByText("Live", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            var name = "Birgit Bill " + UUID.randomUUID().toString().substring(0, 8);
            var ticketId = arrives(name, "I was charged twice on my last statement, please help.");

            assertThat(desk.row(ticketId)).isVisible();
            desk.shot("queue-with-new-message");
            desk.row(ticketId).click();
            assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                    .isVisible();
            assertThat(desk.page().locator("mark").first()).isVisible();
            desk.shot("ticket");

            desk.button("Claim").click();
            assertThat(desk.button("Claim")).hasCount(0);
            desk.button("Transfer").first().click();
            var dialog = desk.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Team").selectOption("patient-services");
            dialog.getByLabel("Reason").selectOption("WRONG_TEAM");
            desk.shot("transfer");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Transfer"))
                    .click();
            assertThat(dialog).hasCount(0);

            desk.button("Claim").click();
            assertThat(desk.button("Claim")).hasCount(0);
            desk.button("Resolve").first().click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Resolve"))
                    .click();
            assertThat(desk.button("Reopen")).isVisible();
            desk.button("Reopen").click();
            dialog.getByLabel("Reason").fill("The patient called again");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reopen"))
                    .click();
            assertThat(desk.button("Resolve").first()).isVisible();
            desk.shot("ticket-reopened");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void anEmergencyShowsItsMarkedWordsAndItsBreachIsAcknowledged() {
        try (var desk = Desk.dark().logIn(suite, "lead")) {
            var ticketId = arrives(
                    "Emil Emergency " + UUID.randomUUID().toString().substring(0, 8),
                    "My chest feels like a brick since breakfast, also need a refill.");
            desk.page().navigate(suite.stack().routing() + "/tickets/" + ticketId);
            assertThat(desk.page().locator("mark").first()).containsText("chest");
            desk.shot("ticket-emergency-dark");
            desk.page().navigate(suite.stack().routing() + "/escalations");
            var acknowledge = desk.page()
                    .locator("li")
                    .filter(new Locator.FilterOptions().setHas(desk.page().locator("a[href*='" + ticketId + "']")))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Acknowledge"));
            acknowledge.last().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
            desk.shot("escalations-dark");
            acknowledge.last().click();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(suite.staff()
                                    .get("/api/v1/escalations?state=all&ticket=" + ticketId)
                                    .json()
                                    .path("items")
                                    .toString())
                            .contains("\"acknowledgedBy\":\"lead\""));
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneTheQueueFitsAndATicketOpens() {
        var ticketId = arrives(
                "Paula Phone " + UUID.randomUUID().toString().substring(0, 8),
                "I need to move my appointment on Monday.");
        try (var desk = Desk.phone().logIn(suite, "scheduler")) {
            desk.page().navigate(suite.stack().routing() + "/?view=open");
            assertThat(desk.page().locator("[data-ticket]").first()).isVisible();
            desk.shot("phone-queue");
            desk.page().navigate(suite.stack().routing() + "/tickets/" + ticketId);
            assertThat(desk.page().locator("#ticket-title")).isVisible();
            desk.shot("phone-ticket");
            var width = desk.page().evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue()).isLessThanOrEqualTo(390);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private String arrives(String name, String text) {
        var answer = suite.channels().portal(UUID.randomUUID().toString(), name, "Question", text);
        return suite.staff()
                .ticketOf(answer.json().path("messageId").asString())
                .path("id")
                .asString();
    }
}

package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** A reminder as its reader meets it: in the mail program, then in the browser. */
class ReminderByMailIT {

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void itSaysWhatIsWrongWithoutSayingAboutWhomAndLeadsToTheTicket() {
        var name = Arrivals.nobodyYet("Rita Reminder");
        var ticketId = arrivals.emergency(name);
        var owner = suite.staff().ticket(ticketId).path("owner").asString();
        var mail = mailAbout(ticketId, owner, "Reminder");
        assertThat(mail)
                .contains(
                        "From: OpenTriage <alerts@opentriage.example>",
                        "Date: ",
                        "Message-ID: <",
                        "Content-Type: text/plain; charset=UTF-8",
                        "Auto-Submitted: auto-generated",
                        "Half of the time is used up, and this ticket is not acknowledged yet.",
                        "Score: 5, clinical urgent",
                        "Team:  Clinical")
                .doesNotContain(name, "Rita", "chest", "brick", "breakfast");
        assertThat(mailAbout(ticketId, "lead", "Breached")).contains("This ticket was not acknowledged in time.");

        var link = suite.stack().routing() + "/tickets/" + ticketId;
        assertThat(mail).contains("Open the ticket: " + link);
        try (var desk = Desk.phone()) {
            desk.page().navigate(link);
            desk.logInHere("lead");
            assertThat(desk.page().locator("#ticket-title")).hasText(name);
            assertThat(desk.page()).hasURL(link);
            desk.shot("phone-from-a-mail");
            desk.button("Acknowledge").first().click();
            assertThat(desk.page().getByText("Acknowledged by Lena Hoffman").first())
                    .isVisible();
        }
    }

    private String mailAbout(String ticketId, String member, String occasion) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> suite.inbox(member).mails().stream()
                                .filter(mail -> mail.contains(ticketId) && mail.contains("[OpenTriage] " + occasion))
                                .findFirst()
                                .orElse(""),
                        mail -> !mail.isEmpty());
    }
}

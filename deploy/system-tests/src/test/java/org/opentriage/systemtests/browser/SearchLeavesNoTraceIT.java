package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** People search for patients by name; the name stays between the screen and the database. */
class SearchLeavesNoTraceIT {

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void theWordsAreInNoAddress() {
        var name = Arrivals.nobodyYet("Querida Quest");
        var ticketId = arrivals.bill(name);
        try (var desk = Desk.wide().logIn(suite, "billing")) {
            List<String> addresses = new CopyOnWriteArrayList<>();
            desk.page().onRequest((Request request) -> addresses.add(request.url()));
            desk.page().onFrameNavigated(frame -> addresses.add(frame.url()));
            desk.page().navigate(suite.stack().routing() + "/?view=open");
            desk.page().getByLabel("Search tickets").last().pressSequentially("Querida Ques");
            assertThat(desk.row(ticketId)).isVisible();
            assertThat(desk.page().locator("[data-ticket]")).hasCount(1);
            desk.row(ticketId).click();
            assertThat(desk.page().locator("#ticket-title")).hasText(name);
            desk.page().keyboard().press("Escape");
            assertThat(desk.row(ticketId)).isVisible();
            assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains("Quer"));
            assertThat(desk.page().title()).doesNotContain("Quer");
        }
    }
}

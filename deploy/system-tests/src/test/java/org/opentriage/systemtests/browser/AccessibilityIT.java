package org.opentriage.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** axe-core finds nothing to complain about on the pages that staff and patients use. */
class AccessibilityIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Suite suite = Suite.running();

    @Test
    void theQueueATicketAndTheEscalationsAreClean() {
        var answer = suite.channels()
                .portal(
                        UUID.randomUUID().toString(),
                        "Axel Axe",
                        "Question",
                        "I have chest pain and need a refill of my lisinopril.");
        var ticketId = suite.staff()
                .ticketOf(answer.json().path("messageId").asString())
                .path("id")
                .asString();
        for (var desk : List.of(Desk.wide(), Desk.dark())) {
            try (desk) {
                desk.logIn(suite, "coordinator");
                assertClean(desk, "/?view=open", "[data-ticket]");
                assertClean(desk, "/tickets/" + ticketId, "mark");
                assertClean(desk, "/escalations", "#escalations-title");
            }
        }
    }

    @Test
    void thePatientsFormIsCleanAndWorksWithoutALogIn() {
        try (var desk = Desk.phone()) {
            desk.page().navigate(suite.stack().intake() + "/forms/form");
            desk.page().locator("form").first().waitFor();
            desk.shot("phone-form");
            assertThat(violations(desk)).isEmpty();
        }
    }

    private void assertClean(Desk desk, String path, String ready) {
        desk.page().navigate(suite.stack().routing() + path);
        desk.page().locator(ready).first().waitFor();
        assertThat(violations(desk)).as(path).isEmpty();
    }

    private static List<String> violations(Desk desk) {
        return new AxeBuilder(desk.page())
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }
}

package org.opentriage.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.opentriage.systemtests.Suite;

/** The line to the browser is cut, and comes back. */
class CutLineIT {

    private final Suite suite = Suite.running();
    private final Arrivals arrivals = new Arrivals(suite);

    @Test
    void withoutANetworkTheDeskSaysSoAndCatchesUpByItself() {
        try (var desk = Desk.wide().logIn(suite, "coordinator")) {
            desk.page().navigate(suite.stack().routing() + "/?view=open");
            assertThat(desk.badge()).hasText("Live");
            desk.context().setOffline(true);
            assertThat(desk.badge()).hasText("Offline");
            assertThat(desk.page().getByText("You are offline.")).isVisible();
            desk.shot("offline");
            var missed = arrivals.bill(Arrivals.nobodyYet("Olivia Offline"));
            desk.context().setOffline(false);
            assertThat(desk.badge()).hasText("Live");
            assertThat(desk.row(missed)).isVisible();
        }
    }

    @Test
    void aDroppedStreamResumesWhereItEnded() {
        try (var desk = Desk.wide().logIn(suite, "coordinator")) {
            var searches = dropOnce(desk, lastNumberSeen(desk));
            var asked = searches.size();
            var missed = arrivals.bill(Arrivals.nobodyYet("Mia Missed"));
            assertThat(desk.row(missed)).isVisible();
            assertThat(searches).as("the feed told it, no list was asked for").hasSize(asked);
            assertThat(desk.badge()).hasText("Live");
        }
    }

    @Test
    void afterAGapThatIsTooLargeEverythingIsAskedForAgain() {
        try (var desk = Desk.wide().logIn(suite, "coordinator")) {
            var searches = dropOnce(desk, "999999999");
            var asked = searches.size();
            var missed = arrivals.bill(Arrivals.nobodyYet("Gina Gap"));
            assertThat(desk.row(missed)).isVisible();
            desk.page().waitForCondition(() -> searches.size() > asked);
        }
    }

    /** The page's first stream ends at once after the given number, and resumes later; answers what is searched for meanwhile. */
    private List<String> dropOnce(Desk desk, String number) {
        var streams = new CopyOnWriteArrayList<Route>();
        desk.page().route("**/api/v1/stream", route -> {
            streams.add(route);
            if (streams.size() == 1) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("retry: 6000\nid: " + number + "\n\n"));
            } else {
                route.resume();
            }
        });
        var searches = new CopyOnWriteArrayList<String>();
        desk.page().onRequest(request -> {
            if (request.url().endsWith("/api/v1/tickets/search")) {
                searches.add(request.url());
            }
        });
        desk.page().navigate(suite.stack().routing() + "/?view=open");
        assertThat(desk.badge()).hasText("Reconnecting");
        // A page that has just begun asks for its lists once more, in case they are older than its stream.
        desk.page().waitForTimeout(1_500);
        return searches;
    }

    /** Reads the number that a new stream begins with. */
    private String lastNumberSeen(Desk desk) {
        var number = desk.page().evaluate("""
                async () => {
                  const answer = await fetch('/api/v1/stream');
                  const reader = answer.body.getReader();
                  const { value } = await reader.read();
                  await reader.cancel();
                  return new TextDecoder().decode(value).match(/id: (\\d+)/)[1];
                }""");
        return String.valueOf(number);
    }
}

package org.opentriage.systemtests.browser;

import java.util.UUID;
import org.opentriage.systemtests.Suite;

/** Messages that the stories of this package begin with. Everybody is invented, and nobody comes twice. */
record Arrivals(Suite suite) {

    static String nobodyYet(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A question about a bill, which nothing urgent hides. Answers the ticket's id. */
    String bill(String name) {
        return ticket(name, "I was charged twice on my last statement, please help.");
    }

    /** A clinical emergency. Answers the ticket's id. */
    String emergency(String name) {
        return ticket(name, "My chest feels like a brick since breakfast.");
    }

    String ticket(String name, String text) {
        var answer = suite.channels().portal(UUID.randomUUID().toString(), name, "Question", text);
        return suite.staff()
                .ticketOf(answer.json().path("messageId").asString())
                .path("id")
                .asString();
    }
}

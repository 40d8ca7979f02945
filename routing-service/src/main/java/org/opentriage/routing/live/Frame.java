package org.opentriage.routing.live;

import java.nio.charset.StandardCharsets;

/** One server-sent event, encoded once for everybody. */
record Frame(long seq, byte[] bytes) {

    static Frame ticket(long seq, String json) {
        return event(seq, "ticket", json);
    }

    /** Too much was missed: the client fetches everything again. */
    static Frame resync(long seq) {
        return event(seq, "resync", "{}");
    }

    /** No event for the client's handlers; it only remembers the place. */
    static Frame place(long seq) {
        return new Frame(seq, utf8("retry: 2000\nid: " + seq + "\n\n"));
    }

    static byte[] heartbeat() {
        return utf8(": heartbeat\n\n");
    }

    private static Frame event(long seq, String name, String data) {
        return new Frame(seq, utf8("id: " + seq + "\nevent: " + name + "\ndata: " + data + "\n\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.opentriage.routing.ticket;

/**
 * Who does something to a ticket.
 *
 * @param id subject of the log-in, or {@code system}
 * @param name as shown to people
 */
public record Actor(String id, String name) {

    /** The rules themselves. */
    public static final Actor SYSTEM = new Actor("system", "OpenTriage");

    Owner asOwner() {
        return new Owner(id, name);
    }
}

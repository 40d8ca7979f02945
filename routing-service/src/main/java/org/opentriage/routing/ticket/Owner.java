package org.opentriage.routing.ticket;

/** Who owns a ticket: a member of the practice, or a machine client that claimed it. */
public record Owner(String id, String name) {}

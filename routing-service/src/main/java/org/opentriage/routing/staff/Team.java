package org.opentriage.routing.staff;

import org.jspecify.annotations.Nullable;

/**
 * A team as the practice file says.
 *
 * @param lead member id; told when a promise breaks
 */
public record Team(String id, String name, @Nullable String lead) {}

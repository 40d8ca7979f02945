/** What the clocks and escalations of a ticket say, as the escalation service tells it. Computes no time itself. */
@ApplicationModule(allowedDependencies = {"ticket"})
@NullMarked
package org.opentriage.routing.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

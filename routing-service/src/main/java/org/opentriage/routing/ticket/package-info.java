/** The ticket itself: its states, its moves, and what is told about each change (history, event, feed). Not who should own it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.routing.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

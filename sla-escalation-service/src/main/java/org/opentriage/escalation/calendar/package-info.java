/** Time as a practice counts it: opening hours, closures, time zone, always computed forward. Knows nothing of clocks or policies. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.escalation.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

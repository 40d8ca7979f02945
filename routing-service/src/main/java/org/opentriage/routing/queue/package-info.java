/** The queue as people see it: entries, filters, pages, counts and meters. Reads only. */
@ApplicationModule(allowedDependencies = {"ticket"})
@NullMarked
package org.opentriage.routing.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

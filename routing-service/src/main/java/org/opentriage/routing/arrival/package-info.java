/** Assessed messages come in: each opens a ticket or joins one. */
@ApplicationModule(allowedDependencies = {"ticket", "queue", "assignment"})
@NullMarked
package org.opentriage.routing.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

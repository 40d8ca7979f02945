/** A person at work on one ticket: reads it, claims it, passes it on, answers, resolves. */
@ApplicationModule(allowedDependencies = {"ticket", "queue", "assignment"})
@NullMarked
package org.opentriage.routing.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

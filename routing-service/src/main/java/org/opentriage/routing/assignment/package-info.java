/** Which team, which person, and who is next when there is room. Not what a person then does. */
@ApplicationModule(allowedDependencies = {"ticket", "queue", "staff"})
@NullMarked
package org.opentriage.routing.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Changes pushed to open screens, in order, with resumption. Reads the feed; changes nothing. */
@ApplicationModule(allowedDependencies = {"ticket", "queue"})
@NullMarked
package org.opentriage.routing.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

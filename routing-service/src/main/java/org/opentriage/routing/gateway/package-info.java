/** The other services through this one origin: a fixed list of paths, forwarded with the caller's token. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.opentriage.routing.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

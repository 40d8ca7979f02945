/** Log-in of the browser: session, roles, headers. Bearer tokens are the runtime's. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.routing.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The user interface as files: pages, cache rules. No data. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.routing.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

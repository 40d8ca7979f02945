/** What sources that we pull from share: where they stopped, and that one instance at a time pulls. No protocol. */
@ApplicationModule(allowedDependencies = {"source"})
@NullMarked
package org.opentriage.intake.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The administrative rule set and what its matches mean; must never see the clinical one. */
@ApplicationModule(allowedDependencies = {"rules", "context", "text"})
@NullMarked
package org.opentriage.classifier.administrative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

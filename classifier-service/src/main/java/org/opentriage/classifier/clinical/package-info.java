/** The clinical rule set and what its matches mean; must never see the administrative one. */
@ApplicationModule(allowedDependencies = {"rules", "context", "text"})
@NullMarked
package org.opentriage.classifier.clinical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

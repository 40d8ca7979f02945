/** Rules that read along without a say: what they would do otherwise, message by message. Nothing comes of it. */
@ApplicationModule(allowedDependencies = {"triage"})
@NullMarked
package org.opentriage.classifier.shadow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

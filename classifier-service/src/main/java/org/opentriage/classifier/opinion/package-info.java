/** A second opinion by statistics: may send a message to a person, never lowers a score; knows no rule. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.opentriage.classifier.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

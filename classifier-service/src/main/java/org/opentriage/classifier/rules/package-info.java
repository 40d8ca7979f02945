/** Rules as data: the pattern language, the YAML files, their versions and the finding of matches; knows no rule by name. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.opentriage.classifier.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

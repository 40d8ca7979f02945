/** Joins both answers into one assessment, decides what a person must look at, and serves topic and API. */
@ApplicationModule(allowedDependencies = {"clinical", "administrative", "opinion", "text"})
@NullMarked
package org.opentriage.classifier.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

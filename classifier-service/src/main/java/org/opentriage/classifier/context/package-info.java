/** Whether matched words count: denied, long past, only asked about, about the family's history; knows no rule. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.opentriage.classifier.context;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What became lately of messages and of the rules that fired in them, read from the topics when somebody asks; stores nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.classifier.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

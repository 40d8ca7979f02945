/** Messages that every edition of the rules must read rightly before it may go live. */
@ApplicationModule(allowedDependencies = "triage")
@NullMarked
package org.opentriage.classifier.golden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
